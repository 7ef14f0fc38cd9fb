package coop.cabas.starter.web;

import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.shared.Message;
import coop.cabas.starter.Starter;
import coop.cabas.ui.HomeCard;
import org.springframework.stereotype.Component;

import java.util.List;

/** Says where to begin, as long as nothing has begun. */
@Component
class BeginCard implements HomeCard {

    private final Starter starter;

    BeginCard(Starter starter) {
        this.starter = starter;
    }

    @Override
    public String permission() {
        return MatrixPermissions.MANAGE;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Told> told() {
        if (!starter.there().isNothing()) {
            return List.of();
        }
        return List.of(new Task(
                "packages",
                Message.of("starter.card.title"),
                Message.of("starter.card.why"),
                "/starter",
                Message.of("starter.card.action")));
    }
}
