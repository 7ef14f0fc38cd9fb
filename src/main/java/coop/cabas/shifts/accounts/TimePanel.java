package coop.cabas.shifts.accounts;

import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shifts.ShiftsPermissions;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a member's account of time comes to, on their page. */
@Component
class TimePanel implements MemberPanel {

    private final Accounts accounts;
    private final Ledger ledger;

    TimePanel(Accounts accounts, Ledger ledger) {
        this.accounts = accounts;
        this.ledger = ledger;
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
        return 13;
    }

    @Override
    public Optional<Panel> of(MemberId member, boolean own) {
        var account = accounts.of(member);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        var id = account.get().id();
        var path = own ? "/me/time" : "/shifts/accounts/" + id.value();
        var balances = ledger.balances(id);
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                Message.of("shifts.time.balance"),
                Message.of("shifts.time.is", Duration.ofMinutes(balances.ahead())),
                path));
        if (balances.savings() != 0) {
            lines.add(new Line(
                    Message.of("shifts.savings"),
                    Message.of("shifts.time.is", Duration.ofMinutes(balances.savings())),
                    path));
        }
        return Optional.of(new Panel(
                Message.of("shifts.time"),
                lines,
                List.of(new Action(
                        Message.of("shifts.time.why"), path, own ? Allow.SIGNED_IN : ShiftsPermissions.ACCOUNTS))));
    }
}
