package coop.cabas.shifts.accounts.web;

import coop.cabas.members.Whom;
import coop.cabas.shared.Message;
import coop.cabas.shifts.TimeAccountId;
import coop.cabas.shifts.accounts.Accounts;
import coop.cabas.shifts.accounts.Delays;
import coop.cabas.shifts.accounts.LeaveKinds;
import coop.cabas.shifts.booking.web.Whoms;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** Puts the page of an account together. */
@Component
class AccountPages {

    private final Accounts accounts;
    private final Statements statements;
    private final LeaveKinds kinds;
    private final Delays delays;

    AccountPages(Accounts accounts, Statements statements, LeaveKinds kinds, Delays delays) {
        this.accounts = accounts;
        this.statements = statements;
        this.kinds = kinds;
        this.delays = delays;
    }

    AccountPage of(TimeAccountId id, @Nullable LocalDate until) {
        return of(id, until, null, Form.empty(), Form.empty(), Whom.NOBODY);
    }

    AccountPage refused(TimeAccountId id, Message why) {
        return of(id, null, why, Form.empty(), Form.empty(), Whom.NOBODY);
    }

    /** Asks whom they mean who is to share it. */
    AccountPage asking(TimeAccountId id, Whom whom) {
        return of(id, null, Whoms.unclear(whom), Form.empty(), Form.empty(), whom);
    }

    AccountPage correcting(TimeAccountId id, Form typed) {
        return of(id, null, null, typed, Form.empty(), Whom.NOBODY);
    }

    AccountPage leaving(TimeAccountId id, Form typed) {
        return of(id, null, null, Form.empty(), typed, Whom.NOBODY);
    }

    private AccountPage of(
            TimeAccountId id,
            @Nullable LocalDate until,
            @Nullable Message refused,
            Form correction,
            Form leave,
            Whom whom) {
        return new AccountPage(
                statements.of(accounts.find(id), until),
                kinds.all().stream().filter(kind -> !kind.ended()).toList(),
                delays.spared(id).orElse(null),
                refused,
                correction,
                leave,
                whom);
    }
}
