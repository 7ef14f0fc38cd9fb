package coop.cabas.shifts.accounts.web;

import coop.cabas.shifts.accounts.Account;
import coop.cabas.shifts.accounts.Entry;
import coop.cabas.shifts.accounts.Leaves;
import coop.cabas.shifts.accounts.Ledger;
import coop.cabas.shifts.accounts.Standings;
import coop.cabas.shifts.accounts.TimeRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;

/** Puts the statement of an account together. */
@Component
class Statements {

    private static final int SHOWN = 100;

    private final Ledger ledger;
    private final Standings standings;
    private final Leaves leaves;
    private final TimeRules rules;
    private final Clock clock;

    Statements(Ledger ledger, Standings standings, Leaves leaves, TimeRules rules, Clock clock) {
        this.ledger = ledger;
        this.standings = standings;
        this.leaves = leaves;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param until last day of the lines; null for all, what is booked ahead included */
    Statement of(Account account, @Nullable LocalDate until) {
        var today = LocalDate.now(clock);
        var cycles = rules.cycles();
        var chosen = rules.chosen();
        var first = account.first();
        var cycle = first == null || account.closed() != null || account.elsewhere() ? null : cycles.of(first, today);
        var onLeave = leaves.on(account.id(), today).stream().findFirst().orElse(null);
        var due = onLeave == null ? chosen.due() : 0;
        var last = until == null ? LocalDate.of(9999, 12, 30) : until;
        var lines = ledger.lines(account.id(), last, SHOWN + 1);
        var explained = new Explained(account, cycles);
        var after = (until == null ? today : until).plusDays(1).atStartOfDay();
        return new Statement(
                account,
                ledger.balances(account.id()),
                standings.of(account.id(), today),
                cycle,
                due,
                cycle == null
                        ? 0
                        : Math.min(
                                ledger.balance(
                                                account.id(),
                                                Entry.Kind.TIME,
                                                cycle.last().plusDays(1).atStartOfDay())
                                        - due,
                                chosen.ceiling()),
                onLeave,
                leaves.of(account.id()),
                lines.stream().limit(SHOWN).map(explained::line).toList(),
                lines.size() > SHOWN,
                today,
                until == null ? today : until,
                ledger.balance(account.id(), Entry.Kind.TIME, after),
                ledger.balance(account.id(), Entry.Kind.SAVINGS, after));
    }
}
