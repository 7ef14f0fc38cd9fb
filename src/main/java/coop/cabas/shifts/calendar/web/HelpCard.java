package coop.cabas.shifts.calendar.web;

import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.calendar.Openings;
import coop.cabas.ui.HomeCard;
import org.springframework.stereotype.Component;

import java.util.List;

/** From the first page to where help is wanted, in two taps. */
@Component
class HelpCard implements HomeCard {

    private final Openings openings;
    private final Myself myself;

    HelpCard(Openings openings, Myself myself) {
        this.openings = openings;
        this.myself = myself;
    }

    @Override
    public String permission() {
        return Allow.SIGNED_IN;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Told> told() {
        var open = myself.member().map(me -> openings.of(me.id())).orElse(List.of());
        return open.isEmpty()
                ? List.of()
                : List.of(new Task(
                        "calendar",
                        Message.of("shifts.help"),
                        Message.of(
                                "shifts.help.card",
                                open.size(),
                                open.stream().mapToInt(Shift::missing).sum()),
                        "/shifts/help",
                        Message.of("shifts.help.action")));
    }
}
