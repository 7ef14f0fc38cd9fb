package coop.cabas.shifts.accounts;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Guarded;
import coop.cabas.shifts.TimeAccountId;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives leaves and ends them. */
@Service
@Transactional
public class LeaveDesk {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Accounts accounts;
    private final Leaves leaves;
    private final TimeRules rules;
    private final Bookings bookings;
    private final Oneself oneself;
    private final Audit audit;

    LeaveDesk(
            JdbcClient jdbc,
            Clock clock,
            Accounts accounts,
            Leaves leaves,
            TimeRules rules,
            Bookings bookings,
            Oneself oneself,
            Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
        this.leaves = leaves;
        this.rules = rules;
        this.bookings = bookings;
        this.oneself = oneself;
        this.audit = audit;
    }

    /**
     * Gives an account a leave; what its people may no longer help with is given back.
     *
     * @param until last day; null while nobody knows
     * @return what was given back
     * @throws Refused when it ends before it begins, one of that kind holds already, or it is one's own
     */
    public List<Booking> give(
            TimeAccountId account, LeaveKind kind, LocalDate since, @Nullable LocalDate until, String note) {
        var owner = accounts.find(account);
        oneself.mustNotBe(owner);
        return write(owner, kind, since, until, note);
    }

    /**
     * Somebody asks for a leave by themselves: it begins with their next cycle, as what the present one asks for is owed.
     *
     * @return what was given back
     * @throws Refused when members do not ask for that kind by themselves, or have it already
     */
    public List<Booking> ask(MemberId member, LeaveKind kind, @Nullable LocalDate until, String note) {
        if (!kind.own() || kind.ended()) {
            throw new NotFound(String.valueOf(kind.id()));
        }
        var account = accounts.find(accounts.open(member));
        return write(account, kind, nextCycle(account), until, note);
    }

    /** From when a leave would begin that somebody asks for. */
    @Transactional(readOnly = true)
    public LocalDate nextCycle(Account account) {
        var today = LocalDate.now(clock);
        return account.first() == null || account.first().isAfter(today)
                ? today
                : rules.cycles().of(account.first(), today).last().plusDays(1);
    }

    /**
     * Ends a leave. Nothing of the past is changed by it.
     *
     * @param until last day
     * @throws Refused when that is before it begins: take it away instead
     */
    public void end(TimeAccountId account, long id, LocalDate until) {
        oneself.mustNotBe(accounts.find(account));
        endIt(account, id, until);
    }

    /** Somebody ends their own by themselves, from tomorrow on. @throws NotFound when it is none that members ask for */
    public void endOwn(MemberId member, long id) {
        var account = accounts.of(member).orElseThrow(() -> new NotFound(member));
        if (!leaves.find(account.id(), id).kind().own()) {
            throw new NotFound(String.valueOf(id));
        }
        endIt(account.id(), id, LocalDate.now(clock));
    }

    private void endIt(TimeAccountId account, long id, LocalDate until) {
        var leave = leaves.find(account, id);
        if (until.isBefore(leave.since())) {
            if (leave.since().isAfter(LocalDate.now(clock))) {
                jdbc.sql("delete from shifts.leave where id = :id")
                        .param("id", id)
                        .update();
                audit.record(
                        "shifts.leave.removed",
                        subject(account),
                        told(leave.kind(), leave.since(), leave.until()),
                        null);
                return;
            }
            throw new Refused("shifts.refused.backwards");
        }
        Guarded.write(() -> jdbc.sql("update shifts.leave set until = :until where id = :id")
                .param("until", until)
                .param("id", id)
                .update());
        audit.record(
                "shifts.leave.ended",
                subject(account),
                told(leave.kind(), leave.since(), leave.until()),
                told(leave.kind(), leave.since(), until));
    }

    private List<Booking> write(
            Account account, LeaveKind kind, LocalDate since, @Nullable LocalDate until, String note) {
        Guarded.write(() -> jdbc.sql("""
                        insert into shifts.leave (account, kind, since, until, note, written, written_by)
                        values (:account, :kind, :since, :until, :note, :now, :by)
                        """)
                .param("account", account.id().value())
                .param("kind", kind.id())
                .param("since", since)
                .param("until", until, Types.DATE)
                .param("note", note.strip())
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update());
        audit.record("shifts.leave.given", subject(account.id()), null, told(kind, since, until));
        var freed = new ArrayList<Booking>();
        if (!kind.mayHelp()) {
            account.people().forEach(person -> freed.addAll(bookings.free(person.member(), since, until)));
        }
        return freed;
    }

    private static Map<String, Object> told(LeaveKind kind, LocalDate since, @Nullable LocalDate until) {
        return Map.of("name", kind.name(), "since", since.toString(), "until", until == null ? "" : until.toString());
    }

    private static String subject(TimeAccountId account) {
        return "shifts.account:" + account.value();
    }
}
