package coop.cabas.fees;

import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How somebody stands with their fees, on their page. */
@Component
class FeesPanel implements MemberPanel {

    private static final int SHOWN = 3;

    private final Covers covers;
    private final Fees fees;
    private final Directory directory;
    private final Clock clock;

    FeesPanel(Covers covers, Fees fees, Directory directory, Clock clock) {
        this.covers = covers;
        this.fees = fees;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String permission() {
        return FeesPermissions.READ;
    }

    @Override
    public boolean isForTheMember() {
        return true;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> of(MemberId member, boolean own) {
        var until = covers.until(member).orElse(null);
        var state = CoverState.of(until, directory.find(member).exempt(), LocalDate.now(clock));
        var all = fees.of(member);
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                Message.of("fees.state"),
                until == null
                        ? Message.of("fees.state." + state)
                        : Message.of("fees.state.until", Message.of("fees.state." + state), until),
                null));
        var owed = all.stream().map(Fee::owed).reduce(Money.ZERO, Money::plus);
        if (owed.compareTo(Money.ZERO) > 0) {
            lines.add(new Line(Message.of("fees.owed"), Message.of("fees.amount", owed), null));
        }
        all.stream()
                .filter(fee -> fee.cancelled() == null)
                .limit(SHOWN)
                .forEach(fee -> lines.add(new Line(
                        Message.of("fees.line", fee.type(), fee.starts()),
                        Message.of(fee.isPaid() ? "fees.line.paid" : "fees.line.owed", fee.amount()),
                        null)));
        return Optional.of(new Panel(
                Message.of("fees.title"),
                lines,
                own
                        ? List.of(new Action(Message.of("receipts.title"), "/me/receipts", Allow.SIGNED_IN))
                        : List.of(
                                new Action(
                                        Message.of("fees.record"),
                                        "/members/" + member.value() + "/fees/new",
                                        FeesPermissions.MANAGE),
                                new Action(
                                        Message.of("fees.all"),
                                        "/members/" + member.value() + "/fees",
                                        FeesPermissions.READ))));
    }
}
