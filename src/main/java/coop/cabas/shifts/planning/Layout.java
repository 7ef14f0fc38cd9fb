package coop.cabas.shifts.planning;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Turns;
import coop.cabas.shifts.Guarded;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.ShiftMoved;
import coop.cabas.shifts.Shifts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Lays dated shifts out from the typical weeks, for the days ahead. Run again it changes nothing that is as it should be; what somebody
 * changed by hand stays; people who are booked are never put out: they follow their shift when a season changes its hours, or it stays.
 */
@Service
@Transactional
public class Layout {

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Clock clock;
    private final Settings settings;
    private final Weeks weeks;
    private final Seasons seasons;
    private final Closings closings;
    private final Shifts shifts;
    private final List<LayoutFollower> followers;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Layout(
            JdbcClient jdbc,
            Turns turns,
            Clock clock,
            Settings settings,
            Weeks weeks,
            Seasons seasons,
            Closings closings,
            Shifts shifts,
            List<LayoutFollower> followers,
            Audit audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.clock = clock;
        this.settings = settings;
        this.weeks = weeks;
        this.seasons = seasons;
        this.closings = closings;
        this.shifts = shifts;
        this.followers = followers;
        this.audit = audit;
        this.events = events;
    }

    /** Last day that is laid out now. */
    @Transactional(readOnly = true)
    public LocalDate horizon() {
        return LocalDate.now(clock).plusDays(settings.chosen().ahead());
    }

    /** What laying out until a day, included, would do, in the order of days; nothing that is past is looked at. */
    @Transactional(readOnly = true)
    public List<Difference> preview(LocalDate until) {
        var from = LocalDate.now(clock).plusDays(1);
        var there = new ArrayList<>(shifts.between(from, until));
        var differing = new HashSet<ShiftId>();
        followers.forEach(follower -> differing.addAll(follower.differing(from, until)));
        var differences = new ArrayList<Difference>();
        var left = new ArrayList<Asked>();
        for (var asked : asked(from, until)) {
            var same = there.stream()
                    .filter(shift -> asked.slot().id().equals(shift.slot())
                            && shift.day().equals(asked.day()))
                    .findFirst();
            if (same.isPresent()) {
                there.remove(same.get());
                compare(same.get(), asked, differing, differences);
            } else {
                left.add(asked);
            }
        }
        there.removeIf(shift -> shift.slot() == null);
        follow(there, left, differing, differences);
        left.forEach(asked -> differences.add(new Difference(Difference.What.NEW, null, asked.slot(), asked.starts())));
        there.forEach(shift -> differences.add(new Difference(Difference.What.ofWhatGoes(shift), shift, null, null)));
        differences.sort(Comparator.comparing(Difference::when).thenComparing(Difference::job));
        return List.copyOf(differences);
    }

    /** Lays out until a day. @return how many of each */
    public Map<Difference.What, Integer> apply(LocalDate until) {
        // Two who lay out at once wait for one another; the second finds nothing left to do.
        turns.take("shifts.layout");
        var counts = new EnumMap<Difference.What, Integer>(Difference.What.class);
        var differences = preview(until);
        for (var difference : differences) {
            counts.merge(difference.what(), 1, Integer::sum);
            write(difference);
        }
        add(differences.stream()
                .filter(difference -> difference.what() == Difference.What.NEW)
                .toList());
        followers.forEach(follower -> follower.laidOut(LocalDate.now(clock).plusDays(1), until));
        if (counts.keySet().stream()
                .anyMatch(what -> what != Difference.What.TOUCHED && what != Difference.What.BOOKED)) {
            audit.record(
                    "shifts.layout.applied",
                    "shifts.setting:1",
                    null,
                    Map.of("until", until.toString(), "counts", counts.toString()));
        }
        return counts;
    }

    private List<Asked> asked(LocalDate from, LocalDate until) {
        var chosen = settings.chosen();
        var closed = closings.all();
        var slots = weeks.slots();
        var all = seasons.all();
        var asked = new ArrayList<Asked>();
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
            var today = day;
            var season = all.stream().filter(one -> one.holdsOn(today)).findFirst();
            if (season.isPresent()) {
                slots.stream()
                        .filter(slot -> slot.week().equals(season.get().week()) && slot.isOn(today, chosen))
                        .map(slot -> new Asked(slot, today))
                        .filter(one -> Closings.why(closed, chosen.holidays(), one.starts(), one.ends())
                                .isEmpty())
                        .forEach(asked::add);
            }
        }
        return asked;
    }

    private static void compare(Shift shift, Asked asked, Set<ShiftId> differing, List<Difference> differences) {
        if (asked.isAsIn(shift) && !differing.contains(shift.id())) {
            return;
        }
        var what = shift.touched()
                ? Difference.What.TOUCHED
                : asked.slot().most() < shift.promised() ? Difference.What.FULLER : Difference.What.CHANGED;
        differences.add(new Difference(what, shift, asked.slot(), asked.starts()));
    }

    /** People who are booked, or kept a place, at what is no longer asked for find the shift of that job and day which overlaps theirs most. */
    private static void follow(
            List<Shift> there, List<Asked> left, Set<ShiftId> differing, List<Difference> differences) {
        for (var shift : List.copyOf(there)) {
            if (shift.touched() || shift.promised() == 0) {
                continue;
            }
            left.stream()
                    .filter(asked -> asked.day().equals(shift.day())
                            && asked.slot().job().equals(shift.job())
                            && !asked.overlap(shift).isZero())
                    .max(Comparator.comparing(asked -> asked.overlap(shift)))
                    .ifPresent(asked -> {
                        there.remove(shift);
                        left.remove(asked);
                        compare(shift, asked, differing, differences);
                    });
        }
    }

    /** All in one statement: a year of them is thousands. */
    private void add(List<Difference> fresh) {
        jdbc.sql("""
                        insert into shifts.shift (slot, day, starts, ends, job, least, most, note)
                        select s.id, a.day, a.day + s.starts, a.day + s.starts + make_interval(mins => s.minutes), s.job, s.least, s.most, s.note
                        from unnest(cast(:slots as bigint[]), cast(:days as date[])) as a (slot, day) join shifts.slot s on s.id = a.slot
                        order by a.day, s.starts, s.id
                        """)
                .param(
                        "slots",
                        fresh.stream()
                                .map(difference -> Objects.requireNonNull(difference.slot())
                                        .id()
                                        .value())
                                .toArray(Long[]::new))
                .param(
                        "days",
                        fresh.stream()
                                .map(difference -> Objects.requireNonNull(difference.starts())
                                        .toLocalDate()
                                        .toString())
                                .toArray(String[]::new))
                .update();
    }

    private void write(Difference difference) {
        switch (difference.what()) {
            case CHANGED, FULLER -> {
                Guarded.write(() -> bound(jdbc.sql("""
                                update shifts.shift set slot = :slot, day = :day, starts = :starts, ends = :ends, job = :job, least = :least,
                                       most = greatest(:most, least(most,
                                           (select count(*) from shifts.booking b where b.shift = :id and b.cancelled is null)
                                           + (select count(*) from shifts.hold h where h.shift = :id and h.outcome is null))),
                                       note = :note, version = version + 1
                                where id = :id
                                """), difference)
                        .param("id", shift(difference).id().value())
                        .update());
                events.publishEvent(new ShiftMoved(shift(difference).id()));
            }
            case GONE -> takeAway(shift(difference).id());
            case NEW, BOOKED, TOUCHED -> {
                // written together, or left as it is
            }
        }
    }

    private void takeAway(ShiftId id) {
        // Whoever is taking a place at this moment is waited for, and keeps it.
        jdbc.sql("select id from shifts.shift where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> row.getLong(1))
                .list();
        var gone = jdbc.sql("""
                        delete from shifts.shift s where s.id = :id and not exists (select from shifts.booking b where b.shift = s.id)
                        """).param("id", id.value()).update();
        if (gone == 0) {
            jdbc.sql("""
                            update shifts.shift s set cancelled = :now, touched = :now where s.id = :id
                              and not exists (select from shifts.booking b where b.shift = s.id and b.cancelled is null)
                            """)
                    .param("now", OffsetDateTime.now(clock))
                    .param("id", id.value())
                    .update();
        }
    }

    private static Shift shift(Difference difference) {
        return Objects.requireNonNull(difference.shift());
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Difference difference) {
        var slot = Objects.requireNonNull(difference.slot());
        var starts = Objects.requireNonNull(difference.starts());
        return statement
                .param("slot", slot.id().value())
                .param("day", starts.toLocalDate())
                .param("starts", starts)
                .param("ends", starts.plusMinutes(slot.minutes()))
                .param("job", slot.job().value())
                .param("least", slot.least())
                .param("most", slot.most())
                .param("note", slot.note());
    }
}
