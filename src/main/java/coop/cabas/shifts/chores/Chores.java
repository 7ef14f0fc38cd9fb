package coop.cabas.shifts.chores;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.ChoreId;
import coop.cabas.shifts.Guarded;
import coop.cabas.shifts.WorkId;
import coop.cabas.shifts.accounts.Accounts;
import coop.cabas.shifts.accounts.Entry;
import coop.cabas.shifts.accounts.Ledger;
import coop.cabas.shifts.planning.Options;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Work without an hour, what members say they did of it, and what of that counts on their account of time. */
@Service
@Transactional
public class Chores {

    private static final String WORK = """
            select w.*, c.name as chore_name, m.name as member_name
            from shifts.chore_work w join shifts.chore c on c.id = w.chore join members.member_card m on m.id = w.member
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Options options;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Audit audit;

    Chores(JdbcClient jdbc, Clock clock, Options options, Accounts accounts, Ledger ledger, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.options = options;
        this.accounts = accounts;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** Those that can be done today, the most urgent first; none unless the coop uses them. */
    @Transactional(readOnly = true)
    public List<Chore> open() {
        var today = LocalDate.now(clock);
        return options.chosen().chores()
                ? all().stream().filter(chore -> chore.isOpen(today)).toList()
                : List.of();
    }

    /** Those that are ended last. */
    @Transactional(readOnly = true)
    public List<Chore> all() {
        return jdbc.sql("""
                        select c.*, (select coalesce(sum(w.minutes), 0) from shifts.chore_work w
                                     where w.chore = c.id and w.accepted is distinct from false) as declared
                        from shifts.chore c order by c.ended, c.due, lower(c.name), c.id
                        """)
                .query((row, n) -> new Chore(
                        new ChoreId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("help"),
                        row.getInt("minutes"),
                        row.getObject("due", LocalDate.class),
                        row.getInt("declared"),
                        row.getBoolean("ended")))
                .list();
    }

    public ChoreId add(String name, String help, int minutes, LocalDate due) {
        var id = new ChoreId(Guarded.write(() -> jdbc.sql("""
                        insert into shifts.chore (name, help, minutes, due, made) values (:name, :help, :minutes, :due, :now) returning id
                        """)
                .param("name", name.strip())
                .param("help", help.strip())
                .param("minutes", minutes)
                .param("due", due)
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> row.getLong(1))
                .single()));
        audit.record("shifts.chore.added", "shifts.chore:" + id.value(), null, Map.of("name", name.strip()));
        return id;
    }

    /** Nobody is asked for it any more; what was declared is still decided. @throws NotFound when there is none */
    public void end(ChoreId id) {
        var found = jdbc.sql("update shifts.chore set ended = true where id = :id")
                .param("id", id.value())
                .update();
        if (found == 0) {
            throw new NotFound(id);
        }
        audit.record("shifts.chore.ended", "shifts.chore:" + id.value(), null, Map.of());
    }

    /**
     * A member says what they did.
     *
     * @param done day on which they did it
     * @throws Refused when it lies ahead, is over, or more is said than is left to do
     */
    public WorkId declare(ChoreId id, MemberId member, int minutes, LocalDate done, String told) {
        // Two who declare at once wait for one another: what is left is counted once the first is written.
        jdbc.sql("select id from shifts.chore where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> row.getLong(1))
                .list();
        var chore =
                open().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
        if (done.isAfter(LocalDate.now(clock))) {
            throw new Refused("shifts.refused.workAhead");
        }
        if (minutes > chore.left()) {
            throw new Refused("shifts.refused.workLeft", chore.left());
        }
        return new WorkId(Guarded.write(() -> jdbc.sql("""
                        insert into shifts.chore_work (chore, member, minutes, done, told, declared)
                        values (:chore, :member, :minutes, :done, :told, :now) returning id
                        """)
                .param("chore", id.value())
                .param("member", member.value())
                .param("minutes", minutes)
                .param("done", done)
                .param("told", told.strip())
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> row.getLong(1))
                .single()));
    }

    /** What nobody has decided yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<Work> waiting() {
        return jdbc.sql(WORK + "where w.accepted is null order by w.declared, w.id")
                .query(Chores::work)
                .list();
    }

    /** What somebody has declared, the latest first. */
    @Transactional(readOnly = true)
    public List<Work> of(MemberId member) {
        return jdbc.sql(WORK + "where w.member = :member order by w.declared desc, w.id desc")
                .param("member", member.value())
                .query(Chores::work)
                .list();
    }

    /** It counts: the minutes are on the account of whoever did them. @throws Refused when it is decided already, or one's own */
    public void accept(WorkId id) {
        var work = decide(id, true, null);
        ledger.correct(
                accounts.open(work.member()),
                Entry.Kind.TIME,
                work.minutes(),
                Text.t("shifts.chores.note", work.chore(), work.done()));
    }

    /** It does not count. @throws Refused without a reason, or when it is decided already */
    public void refuse(WorkId id, String why) {
        if (why.isBlank()) {
            throw new Refused("shifts.refused.why");
        }
        decide(id, false, why.strip());
    }

    private Work decide(WorkId id, boolean accepted, @Nullable String why) {
        var done = jdbc.sql("""
                        update shifts.chore_work set accepted = :accepted, decided = :now, decided_by = :by, why = coalesce(:why, '')
                        where id = :id and accepted is null
                        """)
                .param("accepted", accepted)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("why", why, Types.VARCHAR)
                .param("id", id.value())
                .update();
        var work = jdbc.sql(WORK + "where w.id = :id")
                .param("id", id.value())
                .query(Chores::work)
                .optional()
                .orElseThrow(() -> new NotFound(id));
        if (done == 0) {
            throw new Refused("shifts.refused.decided");
        }
        audit.record(
                "shifts.chore.decided",
                "members.member:" + work.member().value(),
                null,
                Map.of("name", work.chore(), "minutes", work.minutes(), "accepted", accepted));
        return work;
    }

    private static Work work(ResultSet row, int n) throws SQLException {
        return new Work(
                new WorkId(row.getLong("id")),
                row.getString("chore_name"),
                new MemberId(row.getLong("member")),
                row.getString("member_name"),
                row.getInt("minutes"),
                row.getObject("done", LocalDate.class),
                row.getString("told"),
                row.getObject("accepted", Boolean.class),
                row.getString("why"));
    }
}
