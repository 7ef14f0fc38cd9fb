package coop.cabas.shifts.absence;

import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.accounts.Accounts;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where hours are given, on the page of a member; not there unless the coop wants it. */
@Component
class SolidarityPanel implements MemberPanel {

    private final AbsenceRules rules;
    private final Solidarity solidarity;
    private final Accounts accounts;

    SolidarityPanel(AbsenceRules rules, Solidarity solidarity, Accounts accounts) {
        this.rules = rules;
        this.solidarity = solidarity;
        this.accounts = accounts;
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
        return 14;
    }

    @Override
    public Optional<Panel> of(MemberId member, boolean own) {
        var account = accounts.of(member);
        if (!rules.chosen().solidarity() || account.isEmpty()) {
            return Optional.empty();
        }
        var path = own
                ? "/me/solidarity"
                : "/shifts/accounts/" + account.get().id().value() + "/solidarity";
        return Optional.of(new Panel(
                Message.of("shifts.solidarity"),
                List.of(new Line(
                        Message.of("shifts.solidarity.pool"),
                        Message.of("shifts.time.is", Duration.ofMinutes(solidarity.balance())),
                        path)),
                List.of(new Action(
                        Message.of(own ? "shifts.solidarity.give" : "shifts.solidarity.grant"),
                        path,
                        own ? Allow.SIGNED_IN : ShiftsPermissions.ACCOUNTS))));
    }
}
