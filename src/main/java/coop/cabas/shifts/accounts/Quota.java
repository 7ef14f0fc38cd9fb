package coop.cabas.shifts.accounts;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.booking.BookingRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Leaves places to others: in a cycle somebody books what is owed, more when their account is behind, and anything that is left a few
 * days before.
 */
@Component
public class Quota implements BookingRule {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TimeRules rules;
    private final Accounts accounts;
    private final Ledger ledger;

    Quota(JdbcClient jdbc, Clock clock, TimeRules rules, Accounts accounts, Ledger ledger) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    @Override
    public void mustAllow(Shift shift, MemberId member, boolean byStaff) {
        var chosen = rules.chosen();
        if (byStaff || !chosen.quota() || chosen.due() == 0 || isExtra(shift, chosen.extraDays())) {
            return;
        }
        if (shift.lasts().toMinutes() > remaining(member, shift.day())) {
            throw new Refused(
                    chosen.extraDays() == null ? "shifts.refused.quota" : "shifts.refused.quotaUntil",
                    Duration.ofMinutes(chosen.due()),
                    chosen.extraDays() == null ? 0 : chosen.extraDays());
        }
    }

    private boolean isExtra(Shift shift, @Nullable Integer days) {
        return days != null && !shift.starts().isAfter(LocalDateTime.now(clock).plusDays(days));
    }

    /** Minutes that somebody may still book in the cycle that a day is in; never below zero. */
    public long remaining(MemberId member, LocalDate day) {
        var due = rules.chosen().due();
        var account = accounts.of(member).orElse(null);
        if (account == null || account.first() == null) {
            return Math.max(
                    0, due - booked(member, day, day.plusDays(rules.chosen().days() - 1L)));
        }
        // Two who share an account wait for one another.
        jdbc.sql("select id from shifts.account where id = :id for update")
                .param("id", account.id().value())
                .query((row, n) -> row.getLong(1))
                .list();
        var cycle = rules.cycles().of(account.first(), day);
        var own = due - booked(member, cycle.first(), cycle.last());
        return Math.max(0, Math.max(own, due - projected(account, account.first(), cycle)));
    }

    /** What the account comes to at the end of a cycle, with all that is booked, before that cycle is owed. */
    private long projected(Account account, LocalDate first, CycleRule.Cycle cycle) {
        var chosen = rules.chosen();
        var today = LocalDate.now(clock);
        // Nothing is owed for what comes before the first shift.
        var now = rules.cycles().of(first, today.isBefore(first) ? first : today);
        var balance = until(account, now);
        for (var at = now; at.last().isBefore(cycle.first()); ) {
            var next = rules.cycles().after(first, at);
            balance = Math.min(balance - chosen.due(), chosen.ceiling()) + until(account, next) - until(account, at);
            at = next;
        }
        return balance;
    }

    private long until(Account account, CycleRule.Cycle cycle) {
        return ledger.balance(
                account.id(), Entry.Kind.TIME, cycle.last().plusDays(1).atStartOfDay());
    }

    private long booked(MemberId member, LocalDate since, LocalDate until) {
        return jdbc.sql("""
                        select coalesce(sum(extract(epoch from s.ends - s.starts) / 60), 0) from shifts.booking b join shifts.shift s on s.id = b.shift
                        where b.member = :member and b.cancelled is null and s.cancelled is null
                          and lower(b.span) >= cast(:since as date) and lower(b.span) < cast(:until as date) + 1
                        """)
                .param("member", member.value())
                .param("since", since)
                .param("until", until)
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
