package coop.cabas.demo;

import coop.cabas.database.DemonstrationSetting;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.HomeCard;
import coop.cabas.ui.Viewer;
import org.springframework.stereotype.Component;

import java.util.List;

/** Tells strangers on the first page with whose accounts they can look around. */
@Component
class DemonstrationCard implements HomeCard {

    private final DemonstrationSetting setting;
    private final Stories stories;
    private final Viewer viewer;

    DemonstrationCard(DemonstrationSetting setting, Stories stories, Viewer viewer) {
        this.setting = setting;
        this.stories = stories;
        this.viewer = viewer;
    }

    @Override
    public String permission() {
        return Allow.ANYONE;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<Told> told() {
        if (!setting.isOn() || viewer.isSignedIn() || stories.begun().isEmpty()) {
            return List.of();
        }
        return List.of(new Task(
                "users",
                Message.of("demo.card.title"),
                Message.of("demo.card.why", Cast.CHLOE.email(), Cast.DIDIER.email(), Cast.ANA.email(), Cast.PASSWORD),
                "/sign-in",
                Message.of("demo.card.action")));
    }
}
