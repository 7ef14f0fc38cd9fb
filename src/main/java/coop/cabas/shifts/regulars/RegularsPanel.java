package coop.cabas.shifts.regulars;

import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shifts.ShiftsPermissions;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Places that are kept for a member, on their page. */
@Component
class RegularsPanel implements MemberPanel {

    private final Holds holds;
    private final FixedPlaces places;

    RegularsPanel(Holds holds, FixedPlaces places) {
        this.holds = holds;
        this.places = places;
    }

    @Override
    public String permission() {
        return ShiftsPermissions.READ;
    }

    @Override
    public boolean isForTheMember() {
        return true;
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public Optional<Panel> of(MemberId member, boolean own) {
        var lines = new ArrayList<Line>();
        var kept = holds.of(member);
        kept.forEach(hold -> lines.add(new Line(
                Message.of("shifts.panel.when", hold.starts()),
                Message.of("shifts.kept.until", hold.until()),
                "/shifts/" + hold.shift().value())));
        for (var fixed : places.of(member)) {
            lines.add(new Line(
                    Message.of("shifts.fixed.one"),
                    Message.of("shifts.fixed.told", fixed.jobName(), fixed.weeks(), fixed.since()),
                    null));
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Panel(
                Message.of("shifts.kept"),
                lines,
                own && !kept.isEmpty()
                        ? List.of(new Action(Message.of("shifts.kept.answer"), "/me/shifts/kept", Allow.SIGNED_IN))
                        : List.of()));
    }
}
