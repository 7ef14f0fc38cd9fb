package coop.cabas.shifts.accounts;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Guarded;
import coop.cabas.shifts.TimeAccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** Leaves accounts that are behind in peace for a while, by the office or, for a few days, at the door. */
@Service
@Transactional
public class Delays {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Accounts accounts;
    private final Ladder ladder;
    private final Standings standings;
    private final Oneself oneself;
    private final Audit audit;

    Delays(
            JdbcClient jdbc,
            Clock clock,
            Accounts accounts,
            Ladder ladder,
            Standings standings,
            Oneself oneself,
            Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
        this.ladder = ladder;
        this.standings = standings;
        this.oneself = oneself;
        this.audit = audit;
    }

    /**
     * The office gives one, from today on.
     *
     * @param until last day
     * @throws Refused without a reason, when it ends in the past, another holds then, or it is one's own account
     */
    public void give(TimeAccountId account, LocalDate until, String why) {
        oneself.mustNotBe(accounts.find(account));
        if (why.isBlank()) {
            throw new Refused("shifts.refused.why");
        }
        write(account, until, false, why.strip());
    }

    /**
     * The door gives a few days to whoever is suspended, once until they are up to date again.
     *
     * @return last day
     * @throws Refused when the coop gives none at the door, they are not suspended, or had one since they fell behind
     */
    public LocalDate grace(TimeAccountId account) {
        var today = LocalDate.now(clock);
        var days = ladder.steps().graceDays();
        var standing = standings.of(account, today);
        var low = standing.low();
        if (days == 0 || standing.step() != Standing.Step.SUSPENDED || low == null || had(account, low)) {
            throw new Refused("shifts.refused.grace");
        }
        var until = today.plusDays(days - 1L);
        write(account, until, true, "");
        return until;
    }

    private boolean had(TimeAccountId account, LocalDate since) {
        return jdbc.sql(
                        "select exists (select from shifts.delay where account = :account and grace and since >= :since)")
                .param("account", account.value())
                .param("since", since)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private void write(TimeAccountId account, LocalDate until, boolean grace, String why) {
        Guarded.write(() -> jdbc.sql("""
                        insert into shifts.delay (account, since, until, grace, why, written, written_by)
                        values (:account, :since, :until, :grace, :why, :now, :by)
                        """)
                .param("account", account.value())
                .param("since", LocalDate.now(clock))
                .param("until", until)
                .param("grace", grace)
                .param("why", why)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update());
        audit.record(
                "shifts.delay.given",
                "shifts.account:" + account.value(),
                null,
                Map.of("until", until.toString(), "reason", why));
    }

    /** Why nobody is to chase an account; empty when they may. */
    @Transactional(readOnly = true)
    public Optional<String> spared(TimeAccountId account) {
        return jdbc.sql("select why from shifts.spared where account = :account")
                .param("account", account.value())
                .query((row, n) -> row.getString(1))
                .optional();
    }

    /** Nobody is to chase an account, or they are again. @param why empty to say so no more */
    public void spare(TimeAccountId account, boolean spared, String why) {
        if (spared) {
            jdbc.sql("""
                            insert into shifts.spared (account, why) values (:account, :why) on conflict (account) do update set why = excluded.why
                            """)
                    .param("account", account.value())
                    .param("why", why.strip())
                    .update();
        } else {
            jdbc.sql("delete from shifts.spared where account = :account")
                    .param("account", account.value())
                    .update();
        }
        audit.record(
                "shifts.account.spared",
                "shifts.account:" + account.value(),
                null,
                Map.of("spared", spared, "reason", why.strip()));
    }
}
