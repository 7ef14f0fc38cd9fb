package coop.cabas.shifts.accounts;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.ShiftMoved;
import coop.cabas.shifts.TimeAccountId;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.BookingFollower;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Makes the lines of a booking what they should be: whatever happened to it or to its shift, what no longer holds is taken back and what
 * is missing is added. Done twice it does nothing the second time.
 */
@Service
@Transactional
class Credits implements BookingFollower {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TimeRules rules;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Audit audit;

    Credits(JdbcClient jdbc, Clock clock, TimeRules rules, Accounts accounts, Ledger ledger, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
        this.accounts = accounts;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** A booking with its shift. @param stands whether it was not given back, and its shift takes place */
    private record State(
            MemberId member,
            LocalDateTime starts,
            int minutes,
            boolean stands,
            @Nullable String attended) {

        static State of(Booking booking) {
            var attended = booking.attended();
            return new State(
                    booking.member(),
                    booking.starts(),
                    (int) Duration.between(booking.starts(), booking.ends()).toMinutes(),
                    booking.stands(),
                    attended == null ? null : attended.name());
        }
    }

    /** A line that a booking has, or should have. @param id 0 for one that it should have */
    private record Line(long id, String reason, int minutes, LocalDateTime counts) {

        boolean isAs(Line other) {
            return reason.equals(other.reason) && minutes == other.minutes && counts.equals(other.counts);
        }
    }

    @Override
    public void taken(Booking booking) {
        // It is this act's own: nobody else sees it yet, and nothing counts for it.
        settle(booking.id(), State.of(booking), List.of());
    }

    @Override
    public void givenBack(Booking booking) {
        settle(booking.id());
    }

    @EventListener
    void moved(ShiftMoved event) {
        of(event.shift()).forEach(this::settle);
    }

    void settle(BookingId booking) {
        var state = state(booking);
        settle(booking, state, live(booking));
    }

    private void settle(BookingId booking, State state, List<Line> live) {
        var account = accounts.open(state.member());
        if (!counts(account, state.starts().toLocalDate(), state.stands())) {
            return;
        }
        var wanted = wanted(state);
        live.stream()
                .filter(line -> wanted.stream().noneMatch(line::isAs))
                .forEach(line -> ledger.takeBack(line.id(), ""));
        wanted.stream()
                .filter(line -> live.stream().noneMatch(line::isAs))
                .forEach(line -> add(account, booking, line));
        var less = live.stream()
                        .filter(line -> line.minutes() > 0)
                        .mapToInt(Line::minutes)
                        .sum()
                - wanted.stream()
                        .filter(line -> line.minutes() > 0)
                        .mapToInt(Line::minutes)
                        .sum();
        if (less > 0) {
            unsave(account, booking, state.starts(), less);
        }
    }

    private List<Line> wanted(State state) {
        var chosen = rules.chosen();
        if (!state.stands()) {
            return List.of();
        }
        var done = switch (state.attended()) {
            case null -> chosen.credit() == TimeRules.Credit.BOOKING;
            case "DONE", "LATE" -> true;
            default -> false;
        };
        if (done) {
            return List.of(new Line(0, "SHIFT", state.minutes(), state.starts()));
        }
        return "ABSENT".equals(state.attended()) && chosen.absence() > 0
                ? List.of(new Line(0, "ABSENCE", -chosen.absence(), state.starts()))
                : List.of();
    }

    private void add(TimeAccountId account, BookingId booking, Line line) {
        jdbc.sql("""
                        insert into shifts.entry (account, kind, minutes, reason, counts, written, written_by, booking, turn)
                        select :account, 'TIME', :minutes, :reason, :counts, :now, :by, :booking,
                               1 + (select count(*) from shifts.entry e where e.booking = :booking and e.reason = :reason and e.origin = '')
                        """)
                .param("account", account.value())
                .param("minutes", line.minutes())
                .param("reason", line.reason())
                .param("counts", line.counts())
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("booking", booking.value())
                .update();
    }

    /**
     * A shift that counted before its cycle ended may have gone to savings, at that end or, where it first made up for what was missing,
     * at a later one: what is taken back after that comes back from there, the earliest first and from then on, as if it had never been saved.
     */
    private void unsave(TimeAccountId account, BookingId booking, LocalDateTime starts, int minutes) {
        jdbc.sql("""
                        with lines as (select e.* from shifts.entry e where e.account =\s""" + Ledger.ITS_ACCOUNTS + """
                            ),
                        asked as (select least(:minutes, sum(minutes)) as minutes from lines where kind = 'SAVINGS'),
                        saved as (
                            select cycle, sum(minutes) as minutes from lines
                            where kind = 'SAVINGS' and reason = 'SURPLUS' and cycle > :day group by cycle having sum(minutes) > 0),
                        counted as (select saved.*, sum(minutes) over (order by cycle) - minutes as before from saved),
                        back as (
                            select c.cycle, least(c.minutes, asked.minutes - c.before) as minutes from counted c cross join asked)
                        insert into shifts.entry (account, kind, minutes, reason, counts, written, written_by, booking, cycle)
                        select :account, way.kind, way.sign * back.minutes, 'SURPLUS', back.cycle + time '00:00:01', :written, :by, :booking, back.cycle
                        from back cross join (values ('SAVINGS', -1), ('TIME', 1)) way (kind, sign)
                        where back.minutes > 0
                        """)
                .param("account", account.value())
                .param("day", starts.toLocalDate())
                .param("minutes", minutes)
                .param("written", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("booking", booking.value())
                .update();
    }

    /**
     * Personal cycles are counted from the first shift; an earlier one counts as long as no cycle has ended.
     *
     * @param begins whether there is a shift on that day
     * @return whether what is done that day counts here, and not in another program that still keeps the account
     */
    private boolean counts(TimeAccountId account, LocalDate day, boolean begins) {
        return jdbc.sql("""
                        with begun as (
                            update shifts.account a set first = :day where :begins and a.id = :id and (a.first is null or a.first > :day)
                              and not exists (select from shifts.entry e where e.account = a.id and e.cycle is not null))
                        select kept <= :day from shifts.account where id = :id
                        """)
                .param("day", day)
                .param("begins", begins)
                .param("id", account.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private List<BookingId> of(ShiftId shift) {
        return jdbc.sql("select id from shifts.booking where shift = :shift and cancelled is null order by id")
                .param("shift", shift.value())
                .query((row, n) -> new BookingId(row.getLong(1)))
                .list();
    }

    /** Whoever else settles it waits: what they wrote is seen then. */
    private State state(BookingId booking) {
        return jdbc.sql("""
                        select b.member, s.starts, extract(epoch from s.ends - s.starts) / 60 as minutes,
                               b.cancelled is null and s.cancelled is null as stands, b.attended
                        from shifts.booking b join shifts.shift s on s.id = b.shift where b.id = :id for update of b
                        """)
                .param("id", booking.value())
                .query((row, n) -> new State(
                        new MemberId(row.getLong("member")),
                        row.getObject("starts", LocalDateTime.class),
                        row.getInt("minutes"),
                        row.getBoolean("stands"),
                        row.getString("attended")))
                .single();
    }

    private List<Line> live(BookingId booking) {
        return jdbc.sql("""
                        select e.* from shifts.entry e where e.booking = :id and e.reason in ('SHIFT', 'ABSENCE')
                          and not exists (select from shifts.entry r where r.reverses = e.id)
                        order by e.id
                        """).param("id", booking.value()).query(Credits::line).list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("reason"),
                row.getInt("minutes"),
                row.getObject("counts", LocalDateTime.class));
    }
}
