package coop.cabas.shifts.accounts;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Guarded;
import coop.cabas.shifts.TimeAccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Every minute of every account, and why. Lines are only added; a balance is their sum, as of any moment. */
@Service
@Transactional
public class Ledger {

    /** What stands for {@code :account} itself and for those that were joined to it. */
    static final String ITS_ACCOUNTS =
            "any(array(select a.id from shifts.account a where a.id = :account or a.joined = :account))";

    private static final String OF_ACCOUNT = "e.account = " + ITS_ACCOUNTS;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Accounts accounts;
    private final Oneself oneself;
    private final Audit audit;

    Ledger(JdbcClient jdbc, Clock clock, Accounts accounts, Oneself oneself, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
        this.oneself = oneself;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Balances balances(TimeAccountId account) {
        return jdbc.sql("""
                        select coalesce(sum(e.minutes) filter (where e.kind = 'TIME' and e.counts <= :now), 0) as now,
                               coalesce(sum(e.minutes) filter (where e.kind = 'TIME'), 0) as ahead,
                               coalesce(sum(e.minutes) filter (where e.kind = 'SAVINGS'), 0) as savings
                        from shifts.entry e where\s""" + OF_ACCOUNT)
                .param("now", LocalDateTime.now(clock))
                .param("account", account.value())
                .query((row, n) -> new Balances(row.getLong("now"), row.getLong("ahead"), row.getLong("savings")))
                .single();
    }

    /** What an account came to just before a moment, by what counts until then. */
    @Transactional(readOnly = true)
    public long balance(TimeAccountId account, Entry.Kind kind, LocalDateTime before) {
        return jdbc.sql(
                        "select coalesce(sum(e.minutes), 0) from shifts.entry e where e.kind = :kind and e.counts < :before and "
                                + OF_ACCOUNT)
                .param("kind", kind.name())
                .param("before", before)
                .param("account", account.value())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /**
     * Lines of an account, the latest first, each with what the account came to.
     *
     * @param until last day that is looked at
     * @param limit how many at most
     */
    @Transactional(readOnly = true)
    public List<Entry> lines(TimeAccountId account, LocalDate until, int limit) {
        return jdbc.sql("""
                        select * from (
                            select e.*, j.name as job, s.starts, exists (select from shifts.entry r where r.reverses = e.id) as reversed,
                                   sum(e.minutes) over (partition by e.kind order by e.counts, e.id) as balance
                            from shifts.entry e left join shifts.booking b on b.id = e.booking
                            left join shifts.shift s on s.id = b.shift left join shifts.job j on j.id = s.job
                            where\s""" + OF_ACCOUNT + ") line where counts < :until order by counts desc, id desc limit :limit")
                .param("account", account.value())
                .param("until", until.plusDays(1).atStartOfDay())
                .param("limit", limit)
                .query(Ledger::read)
                .list();
    }

    /**
     * Somebody of the office corrects an account.
     *
     * @param minutes more or less
     * @param note why, told to whoever the account is of
     * @throws Refused without a reason, for nothing, or on an account of one's own
     */
    public void correct(TimeAccountId account, Entry.Kind kind, int minutes, String note) {
        oneself.mustNotBe(accounts.find(account));
        if (note.isBlank()) {
            throw new Refused("shifts.refused.why");
        }
        if (minutes == 0) {
            throw new Refused("shifts.refused.nothing");
        }
        Guarded.write(() -> jdbc.sql("""
                        insert into shifts.entry (account, kind, minutes, reason, counts, written, written_by, note)
                        values (:account, :kind, :minutes, 'CORRECTION', :counts, :now, :by, :note)
                        """)
                .param("account", accounts.find(account).id().value())
                .param("kind", kind.name())
                .param("minutes", minutes)
                .param("counts", LocalDateTime.now(clock))
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("note", note.strip())
                .update());
        audit.record(
                "shifts.account.corrected",
                subject(account),
                null,
                Map.of("kind", kind.name(), "minutes", minutes, "reason", note.strip()));
    }

    /**
     * Takes a line back, by another that says so.
     *
     * @throws NotFound when the account has no such line
     * @throws Refused without a reason, when it is taken back already, or on an account of one's own
     */
    public void reverse(TimeAccountId account, long line, String note) {
        oneself.mustNotBe(accounts.find(account));
        if (note.isBlank()) {
            throw new Refused("shifts.refused.why");
        }
        var known = jdbc.sql("select count(*) from shifts.entry e where e.id = :line and e.reason <> 'REVERSAL' and "
                        + OF_ACCOUNT)
                .param("line", line)
                .param("account", account.value())
                .query((row, n) -> row.getInt(1))
                .single();
        if (known == 0) {
            throw new NotFound(String.valueOf(line));
        }
        takeBack(line, note.strip());
        audit.record("shifts.account.reversed", subject(account), Map.of("line", line), Map.of("reason", note.strip()));
    }

    /** Moves minutes from one account to another, by a line on each; what may be moved is for the caller to see to. */
    public void transfer(
            TimeAccountId from, Entry.Kind fromKind, TimeAccountId to, Entry.Kind toKind, int minutes, String note) {
        jdbc.sql("""
                        insert into shifts.entry (account, kind, minutes, reason, counts, written, written_by, note)
                        values (:from, :fromKind, -:minutes, 'TRANSFER', :counts, :now, :by, :note),
                               (:to, :toKind, :minutes, 'TRANSFER', :counts, :now, :by, :note)
                        """)
                .param("from", from.value())
                .param("fromKind", fromKind.name())
                .param("to", to.value())
                .param("toKind", toKind.name())
                .param("minutes", minutes)
                .param("counts", LocalDateTime.now(clock))
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("note", note)
                .update();
    }

    /** @throws Refused when it is taken back already */
    void takeBack(long line, String note) {
        Guarded.write(() -> jdbc.sql("""
                        insert into shifts.entry (account, kind, minutes, reason, counts, written, written_by, booking, reverses, note)
                        select e.account, e.kind, -e.minutes, 'REVERSAL', e.counts, :now, :by, e.booking, e.id, :note
                        from shifts.entry e where e.id = :line
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("note", note)
                .param("line", line)
                .update());
    }

    private static String subject(TimeAccountId account) {
        return "shifts.account:" + account.value();
    }

    private static Entry read(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getLong("id"),
                Entry.Kind.valueOf(row.getString("kind")),
                row.getInt("minutes"),
                Entry.Reason.valueOf(row.getString("reason")),
                row.getObject("counts", LocalDateTime.class),
                row.getObject("written", OffsetDateTime.class).toInstant(),
                row.getString("written_by"),
                row.getString("job"),
                row.getObject("starts", LocalDateTime.class),
                row.getObject("cycle", LocalDate.class),
                row.getBoolean("reversed"),
                row.getString("note"),
                row.getString("origin"),
                row.getLong("balance"));
    }
}
