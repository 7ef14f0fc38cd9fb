package coop.cabas.tools.releases.web;

import coop.cabas.shared.Message;
import coop.cabas.tools.ToolsPermissions;
import coop.cabas.tools.releases.Watch;
import coop.cabas.ui.HomeCard;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Tells those who decide on versions what waits for them. */
@Component
class WatchCard implements HomeCard {

    private static final String PATH = "/tools/versions";

    private final Watch watch;

    WatchCard(Watch watch) {
        this.watch = watch;
    }

    @Override
    public String permission() {
        return ToolsPermissions.RECORD;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Told> told() {
        var told = new ArrayList<Told>();
        var due = watch.due();
        if (!due.isEmpty()) {
            var first = due.getFirst();
            told.add(new Task(
                    "clock",
                    Message.of("tools.card.due", due.size()),
                    Message.of("tools.card.due.why", first.name(), first.version(), first.on()),
                    PATH,
                    Message.of("tools.card.due.action")));
        }
        var toDecide = watch.toDecide();
        if (!toDecide.isEmpty()) {
            int versions = toDecide.values().stream().mapToInt(List::size).sum();
            told.add(new Task(
                    "package",
                    Message.of("tools.card.new", versions),
                    Message.of("tools.card.new.why", toDecide.size()),
                    PATH,
                    Message.of("tools.card.new.action")));
        }
        return told;
    }
}
