package coop.cabas.members.twins;

import coop.cabas.members.MembersPermissions;
import coop.cabas.shared.Message;
import coop.cabas.ui.HomeCard;
import org.springframework.stereotype.Component;

import java.util.List;

/** Tells how many pairs wait to be looked at. */
@Component
class TwinsCard implements HomeCard {

    private final Twins twins;

    TwinsCard(Twins twins) {
        this.twins = twins;
    }

    @Override
    public String permission() {
        return MembersPermissions.MANAGE;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Told> told() {
        var waiting = twins.waiting();
        return waiting == 0
                ? List.of()
                : List.of(new Task(
                        "users",
                        waiting < Twins.MANY
                                ? Message.of("twins.card.title", waiting)
                                : Message.of("twins.card.many", waiting),
                        Message.of("twins.card.why"),
                        "/members/twins",
                        Message.of("twins.card.action")));
    }
}
