package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the years of days written without one. A weekday and a day of the year meet again only after 5, 6 or 11 years;
 * the days of one file belong together; of the periods left, the one nearest to the date in the file's name is taken,
 * never one in the future.
 */
final class YearFinder {

    /** Days of one file do not lie further apart than this from the next one. */
    private static final int MAX_GAP_DAYS = 183;

    private final Map<DayWords, Integer> lines = new HashMap<>();
    private final LocalDate today;
    private final @Nullable LocalDate hint;
    private final LocalDate wanted;

    /**
     * @param today the last possible day
     * @param hint around when the file was written by its own name, null when that does not tell
     * @param neighbours around when files handed in with it were written, null when nothing tells: a weaker hint
     */
    YearFinder(LocalDate today, @Nullable LocalDate hint, @Nullable LocalDate neighbours) {
        this.today = today;
        this.hint = hint;
        this.wanted = hint != null ? hint : neighbours != null ? neighbours : today;
    }

    /** Takes note of a line's day. */
    void add(DayWords day) {
        lines.merge(day, 1, Integer::sum);
    }

    /**
     * The days with their years.
     *
     * @param days what each day is; a day that fits no year, or lies far from the others, is not in it
     * @param certain false when another period would have fitted as well and nothing in the file's name decided
     */
    record Answer(Map<DayWords, LocalDate> days, boolean certain) {}

    Answer answer() {
        var candidates = new HashMap<DayWords, List<LocalDate>>();
        lines.keySet().forEach(day -> candidates.put(day, day.candidates(today)));
        candidates.values().removeIf(List::isEmpty);

        LocalDate anchor = null;
        int support = 0;
        boolean rival = false;
        for (var each : candidates.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList()) {
            int supporting = support(each, candidates);
            if (supporting > support || supporting == support && isNearer(each, anchor)) {
                rival = supporting == support;
                support = supporting;
                anchor = each;
            } else if (supporting == support && isFar(each, anchor)) {
                rival = true;
            }
        }
        if (anchor == null) {
            return new Answer(Map.of(), true);
        }
        return new Answer(around(anchor, candidates), hint != null || !rival);
    }

    /** How many lines have a day around this one. */
    private int support(LocalDate anchor, Map<DayWords, List<LocalDate>> candidates) {
        int supporting = 0;
        for (var entry : candidates.entrySet()) {
            if (distance(nearest(anchor, entry.getValue()), anchor) <= MAX_GAP_DAYS) {
                supporting += lines.getOrDefault(entry.getKey(), 0);
            }
        }
        return supporting;
    }

    private boolean isNearer(LocalDate one, @Nullable LocalDate other) {
        return other == null || distance(one, wanted) < distance(other, wanted);
    }

    private static boolean isFar(LocalDate one, @Nullable LocalDate other) {
        return other != null && distance(one, other) > 2 * MAX_GAP_DAYS;
    }

    /** Each day as near to the anchor as it can be, as long as no gap is too wide. */
    private static Map<DayWords, LocalDate> around(LocalDate anchor, Map<DayWords, List<LocalDate>> candidates) {
        var days = new HashMap<DayWords, LocalDate>();
        candidates.forEach((day, choices) -> days.put(day, nearest(anchor, choices)));
        var sorted = new ArrayList<>(days.values());
        Collections.sort(sorted);
        var first = edge(anchor, sorted.reversed());
        var last = edge(anchor, sorted);
        days.values().removeIf(day -> day.isBefore(first) || day.isAfter(last));
        return days;
    }

    /** The furthest day that can be reached from the anchor, in the order given, without too wide a gap. */
    private static LocalDate edge(LocalDate anchor, List<LocalDate> days) {
        boolean forward = days.getFirst().isBefore(days.getLast());
        var reached = anchor;
        for (var day : days) {
            boolean beyond = forward ? day.isAfter(reached) : day.isBefore(reached);
            if (beyond && distance(day, reached) > MAX_GAP_DAYS) {
                break;
            }
            if (beyond) {
                reached = day;
            }
        }
        return reached;
    }

    private static LocalDate nearest(LocalDate anchor, List<LocalDate> choices) {
        var best = choices.getFirst();
        for (var choice : choices) {
            if (distance(choice, anchor) < distance(best, anchor)) {
                best = choice;
            }
        }
        return best;
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
