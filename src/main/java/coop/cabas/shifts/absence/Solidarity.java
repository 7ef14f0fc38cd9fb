package coop.cabas.shifts.absence;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shared.Turns;
import coop.cabas.shifts.TimeAccountId;
import coop.cabas.shifts.accounts.Accounts;
import coop.cabas.shifts.accounts.Entry.Kind;
import coop.cabas.shifts.accounts.Ledger;
import coop.cabas.shifts.accounts.Oneself;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

/** Hours that members give from their savings, for those who cannot do theirs. There are never fewer than none. */
@Service
@Transactional
public class Solidarity {

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Clock clock;
    private final AbsenceRules rules;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Oneself oneself;
    private final Audit audit;

    Solidarity(
            JdbcClient jdbc,
            Turns turns,
            Clock clock,
            AbsenceRules rules,
            Accounts accounts,
            Ledger ledger,
            Oneself oneself,
            Audit audit) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.clock = clock;
        this.rules = rules;
        this.accounts = accounts;
        this.ledger = ledger;
        this.oneself = oneself;
        this.audit = audit;
    }

    /** Minutes that there are to give. */
    @Transactional(readOnly = true)
    public long balance() {
        return jdbc.sql(
                        "select coalesce(sum(e.minutes), 0) from shifts.entry e join shifts.solidarity s on s.account = e.account")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Somebody gives from what they saved. @throws Refused when they have not that much */
    public void give(MemberId member, int minutes) {
        mustBeOn();
        var from = accounts.of(member).orElseThrow(() -> new NotFound(member)).id();
        var pool = pool();
        lock(from);
        if (minutes <= 0 || minutes > ledger.balances(from).savings()) {
            throw new Refused("shifts.refused.savings");
        }
        ledger.transfer(from, Kind.SAVINGS, pool, Kind.SAVINGS, minutes, "solidarité");
        audit.record("shifts.solidarity.given", "shifts.account:" + from.value(), null, Map.of("minutes", minutes));
    }

    /** The office gives to an account. @throws Refused when there is not that much, or it is one's own */
    public void grant(TimeAccountId to, int minutes, String why) {
        mustBeOn();
        oneself.mustNotBe(accounts.find(to));
        var pool = pool();
        lock(pool);
        if (minutes <= 0 || minutes > balance()) {
            throw new Refused("shifts.refused.pool");
        }
        ledger.transfer(pool, Kind.SAVINGS, to, Kind.TIME, minutes, why.isBlank() ? "solidarité" : why.strip());
        audit.record(
                "shifts.solidarity.granted",
                "shifts.account:" + to.value(),
                null,
                Map.of("minutes", minutes, "reason", why.strip()));
    }

    private TimeAccountId pool() {
        turns.take("shifts.solidarity");
        return jdbc.sql("select account from shifts.solidarity")
                .query((row, n) -> new TimeAccountId(row.getLong(1)))
                .optional()
                .orElseGet(() -> {
                    var id = jdbc.sql("insert into shifts.account (opened) values (:now) returning id")
                            .param("now", OffsetDateTime.now(clock))
                            .query((row, n) -> new TimeAccountId(row.getLong(1)))
                            .single();
                    jdbc.sql("insert into shifts.solidarity (account) values (:id)")
                            .param("id", id.value())
                            .update();
                    return id;
                });
    }

    private void lock(TimeAccountId account) {
        jdbc.sql("select id from shifts.account where id = :id for update")
                .param("id", account.value())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private void mustBeOn() {
        if (!rules.chosen().solidarity()) {
            throw new NotFound("solidarity");
        }
    }
}
