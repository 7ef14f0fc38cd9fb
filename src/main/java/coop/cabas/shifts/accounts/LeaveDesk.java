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
import java.time.LocalDateTime;
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
    private final List<LeaveFollower> followers;
    private final Audit audit;

    LeaveDesk(
            JdbcClient jdbc,
            Clock clock,
            Accounts accounts,
            Leaves leaves,
            TimeRules rules,
            Bookings bookings,
            Oneself oneself,
            List<LeaveFollower> followers,
            Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
        this.leaves = leaves;
        this.rules = rules;
        this.bookings = bookings;
        this.oneself = oneself;
        this.followers = followers;
        this.audit = audit;
    }

    /**
     * What a leave would change.
     *
     * @param dates what is booked during it
     * @param held what is held for good and would be given up, in words; empty for a leave that is not long
     */
    public record Concerned(List<Booking> dates, List<String> held) {

        public boolean isEmpty() {
            return dates.isEmpty() && held.isEmpty();
        }
    }

    /** What a leave of an account would change, before it is given. */
    @Transactional(readOnly = true)
    public Concerned concerned(TimeAccountId account, LocalDate since, @Nullable LocalDate until) {
        var now = LocalDateTime.now(clock);
        var people = accounts.find(account).people();
        return new Concerned(
                people.stream()
                        .flatMap(person -> bookings.of(person.member(), since).stream())
                        .filter(booking -> booking.starts().isAfter(now)
                                && (until == null
                                        || !booking.starts().toLocalDate().isAfter(until)))
                        .toList(),
                !isLong(since, until)
                        ? List.of()
                        : people.stream()
                                .flatMap(
                                        person -> followers.stream().flatMap(one -> one.held(person.member()).stream()))
                                .toList());
    }

    /** Gives an account a leave; what its people may no longer help with is given back, all else that is booked stays. */
    public List<Booking> give(
            TimeAccountId account, LeaveKind kind, LocalDate since, @Nullable LocalDate until, String note) {
        return give(account, kind, since, until, note, !kind.mayHelp());
    }

    /**
     * Gives an account a leave.
     *
     * @param until last day; null while nobody knows
     * @param givingBack whether what is booked meanwhile is given back; it always is where nobody may help during such a leave
     * @return what was given back
     * @throws Refused when it ends before it begins, one of that kind holds already, or it is one's own
     */
    public List<Booking> give(
            TimeAccountId account,
            LeaveKind kind,
            LocalDate since,
            @Nullable LocalDate until,
            String note,
            boolean givingBack) {
        var owner = accounts.find(account);
        oneself.mustNotBe(owner);
        return write(owner, kind, since, until, note, givingBack);
    }

    /**
     * Somebody asks for a leave by themselves: it begins with their next cycle, as what the present one asks for is owed.
     *
     * @return what was given back
     * @throws Refused when members do not ask for that kind by themselves, or have it already
     */
    public List<Booking> ask(
            MemberId member, LeaveKind kind, @Nullable LocalDate until, String note, boolean givingBack) {
        if (!kind.own() || kind.ended()) {
            throw new NotFound(String.valueOf(kind.id()));
        }
        var account = accounts.find(accounts.open(member));
        return write(account, kind, nextCycle(account), until, note, givingBack);
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
     * Ends a leave, or lets it last longer: then what is booked on the days that are added is given back, where nobody may help. Nothing
     * of the past is changed by it.
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
        var before = leave.until();
        if (!leave.kind().mayHelp() && before != null && until.isAfter(before)) {
            accounts.find(account)
                    .people()
                    .forEach(person -> bookings.free(person.member(), before.plusDays(1), until));
        }
        audit.record(
                "shifts.leave.ended",
                subject(account),
                told(leave.kind(), leave.since(), leave.until()),
                told(leave.kind(), leave.since(), until));
    }

    private List<Booking> write(
            Account account,
            LeaveKind kind,
            LocalDate since,
            @Nullable LocalDate until,
            String note,
            boolean givingBack) {
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
        return givingBack || !kind.mayHelp() ? free(account, kind, since, until) : List.of();
    }

    private List<Booking> free(Account account, LeaveKind kind, LocalDate since, @Nullable LocalDate until) {
        var freed = new ArrayList<Booking>();
        for (var person : account.people()) {
            freed.addAll(bookings.free(person.member(), since, until));
            if (isLong(since, until)) {
                followers.forEach(one -> one.giveUp(person.member(), since, kind.name()));
            }
        }
        return freed;
    }

    private boolean isLong(LocalDate since, @Nullable LocalDate until) {
        return until == null || until.isAfter(since.plusDays(rules.chosen().longLeave() - 2L));
    }

    private static Map<String, Object> told(LeaveKind kind, LocalDate since, @Nullable LocalDate until) {
        return Map.of("name", kind.name(), "since", since.toString(), "until", until == null ? "" : until.toString());
    }

    private static String subject(TimeAccountId account) {
        return "shifts.account:" + account.value();
    }
}
