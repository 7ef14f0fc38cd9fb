package coop.cabas.gestioncompte;

import coop.cabas.gestioncompte.Their.Period;
import coop.cabas.gestioncompte.Their.Place;
import coop.cabas.gestioncompte.Their.Position;
import coop.cabas.imports.sync.Sync;
import coop.cabas.shifts.intake.ShiftFile;
import coop.cabas.shifts.intake.ShiftShelves;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings what a week asks for, closings, and dated shifts: places with the same times and job are one shift. */
final class PlanReading {

    private static final long WEEK = 1;
    private static final int LETTERS = 10;
    private static final int MINUTES_OF_DAY = 1_440;
    private static final int SHORTEST = 15;
    private static final int MOST = 100;

    private record Bucket(LocalDateTime starts, LocalDateTime ends, long job) {}

    private final GestionCompte there;
    private final Things things;
    private final Run run;
    private final SkillReading skills;
    private final Map<Long, Long> shiftOfPlace = new LinkedHashMap<>();

    PlanReading(GestionCompte there, Things things, Run run, SkillReading skills) {
        this.there = there;
        this.things = things;
        this.run = run;
        this.skills = skills;
    }

    /** Jobs, the typical week with its slots, closings. */
    void bringWeek(LocalDate today) {
        var jobs = Sync.few(things.job(), run);
        there.jobs
                .values()
                .forEach(job -> jobs.offer(job.id(), new ShiftShelves.Job(job.name(), job.help(), !job.enabled())));
        jobs.finish(today);
        if (!there.periods.isEmpty()) {
            var weeks = Sync.few(things.week(), run);
            weeks.offer(WEEK, new ShiftShelves.Week(Text.t("gestioncompte.week")));
            weeks.finish(today);
            slots(today);
        }
        var closings = Sync.many(things.closing(), run);
        there.closings
                .values()
                .forEach(closing -> closings.offer(
                        closing.id(),
                        new ShiftShelves.Closing(
                                closing.day(),
                                closing.day(),
                                closing.why().isEmpty() ? Text.t("gestioncompte.closed") : closing.why())));
        closings.finish(today);
    }

    private void slots(LocalDate today) {
        var counts = new LinkedHashMap<Long, Integer>();
        there.positions.values().stream()
                .sorted(Comparator.comparing(Position::id))
                .forEach(position -> {
                    if (position.period() != null && there.periods.containsKey(position.period())) {
                        counts.merge(slotKey(position.period(), position), 1, Integer::sum);
                        skills.ofSlot(slotKey(position.period(), position), position.skill());
                    }
                });
        var slots = Sync.many(things.slot(), run);
        counts.forEach((key, count) -> {
            var period = Objects.requireNonNull(there.periods.get(key / LETTERS));
            var job = ours(Things.JOB, period.job());
            int minutes = minutes(period);
            if (job == null || minutes < SHORTEST || period.weekday() < 1 || period.weekday() > 7) {
                run.findings().odd("impossible_period", null, List.of(period.id()), period.starts(), period.ends());
                return;
            }
            int most = Math.min(count, MOST);
            int letter = (int) (key % LETTERS);
            slots.offer(
                    key,
                    new ShiftShelves.Slot(
                            Objects.requireNonNull(ours(Things.WEEK, WEEK)),
                            period.weekday(),
                            letter == 0 ? null : letter,
                            period.starts(),
                            minutes,
                            job,
                            least(period.job(), most),
                            most));
        });
        slots.finish(today);
    }

    private static long slotKey(long period, Position position) {
        var letter = position.letter().isEmpty() ? 0 : position.letter().charAt(0) - 'A' + 1;
        return period * LETTERS + (letter < 0 || letter >= LETTERS ? 0 : letter);
    }

    private static int minutes(Period period) {
        long minutes = Duration.between(period.starts(), period.ends()).toMinutes();
        return (int) (minutes <= 0 ? minutes + MINUTES_OF_DAY : minutes);
    }

    private int least(long job, int most) {
        var found = there.jobs.get(job);
        return Math.clamp(found == null ? 0 : found.alert(), 0, most);
    }

    /** Dated shifts, after who gave their place back did so. */
    void bringShifts(LocalDate today) {
        var buckets = new LinkedHashMap<Bucket, List<Place>>();
        there.places.values().stream()
                .filter(ShiftAnomalies::isPossible)
                .sorted(Comparator.comparing(Place::id))
                .forEach(place -> buckets.computeIfAbsent(
                                new Bucket(place.starts(), place.ends(), place.job()), key -> new ArrayList<>())
                        .add(place));
        var sync = Sync.many(things.shift(), run);
        buckets.forEach((bucket, places) -> {
            var job = ours(Things.JOB, bucket.job());
            if (job == null) {
                run.findings()
                        .odd(
                                "shift_without_job",
                                null,
                                places.stream().map(Place::id).toList(),
                                bucket.job());
                return;
            }
            long key = key(places);
            int most = Math.min(places.size(), MOST);
            places.forEach(place -> {
                shiftOfPlace.put(place.id(), key);
                if (place.starts().isAfter(there.reference())) {
                    skills.ofShift(key, place.skill());
                }
            });
            sync.offer(
                    key,
                    new ShiftFile(
                            slot(places),
                            bucket.starts(),
                            bucket.ends(),
                            job,
                            least(bucket.job(), most),
                            most,
                            places.stream().allMatch(Place::locked)));
        });
        sync.finish(today);
    }

    /** The first place stands for the shift, as it did last time if another went since. */
    private long key(List<Place> places) {
        var known = run.links().of(Things.SHIFT);
        return places.stream()
                .map(Place::id)
                .filter(known::has)
                .findFirst()
                .orElse(places.getFirst().id());
    }

    private @Nullable Long slot(List<Place> places) {
        for (var place : places) {
            var position = place.position() == null ? null : there.positions.get(place.position());
            if (position != null && position.period() != null) {
                return ours(Things.SLOT, slotKey(position.period(), position));
            }
        }
        return null;
    }

    private @Nullable Long ours(String thing, long external) {
        return run.links().of(thing).ours(external);
    }

    /** Shift here of a place there; null when it was not brought. */
    @Nullable
    Long shift(long place) {
        var key = shiftOfPlace.get(place);
        return key == null ? null : ours(Things.SHIFT, key);
    }
}
