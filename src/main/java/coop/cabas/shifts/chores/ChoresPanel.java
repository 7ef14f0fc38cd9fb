package coop.cabas.shifts.chores;

import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shifts.ShiftsPermissions;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Work without an hour on the page of a member: what there is to do, and for others what they have declared. */
@Component
class ChoresPanel implements MemberPanel {

    private static final int SHOWN = 3;

    private final Chores chores;

    ChoresPanel(Chores chores) {
        this.chores = chores;
    }

    @Override
    public String permission() {
        return ShiftsPermissions.ACCOUNTS;
    }

    @Override
    public boolean isForTheMember() {
        return true;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Panel> of(MemberId member, boolean own) {
        var lines = own
                ? chores.open().stream()
                        .limit(SHOWN)
                        .map(chore -> new Line(
                                Message.of("shifts.skill.named", chore.name()),
                                Message.of("shifts.chores.left", chore.left(), chore.minutes(), chore.due()),
                                "/shifts/chores"))
                        .toList()
                : chores.of(member).stream()
                        .limit(SHOWN)
                        .map(work -> new Line(
                                Message.of("shifts.skill.named", work.chore()),
                                Message.of("shifts.chores.one", work.minutes(), work.done()),
                                null))
                        .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Panel(
                Message.of("shifts.chores"),
                lines,
                List.of(
                        own
                                ? new Action(Message.of("shifts.chores.declare"), "/shifts/chores", Allow.SIGNED_IN)
                                : new Action(
                                        Message.of("shifts.chores.toDecide"),
                                        "/shifts/chores/declared",
                                        ShiftsPermissions.ACCOUNTS))));
    }
}
