package coop.cabas.gestioncompte;

import coop.cabas.gestioncompte.Their.Freed;
import coop.cabas.gestioncompte.Their.Line;
import coop.cabas.gestioncompte.Their.Membership;
import coop.cabas.gestioncompte.Their.Place;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What is odd about the lines of the counter that cycles and cancellations wrote. */
final class LedgerAnomalies {

    private final GestionCompte there;
    private final int cycle;
    private final Findings findings;
    private final Names names;
    private final Map<Long, List<Line>> ofMembership = new HashMap<>();
    private final Map<Long, Map<LocalDate, List<Line>>> begun = new HashMap<>();

    LedgerAnomalies(GestionCompte there, Parameters parameters, Findings findings, Names names) {
        this.there = there;
        this.cycle = parameters.cycle();
        this.findings = findings;
        this.names = names;
        there.lines.values().forEach(line -> {
            ofMembership
                    .computeIfAbsent(line.membership(), id -> new ArrayList<>())
                    .add(line);
            if (LineType.OF_CYCLE.contains(line.type())) {
                begun.computeIfAbsent(line.membership(), id -> new TreeMap<>())
                        .computeIfAbsent(line.at().toLocalDate(), day -> new ArrayList<>())
                        .add(line);
            }
        });
    }

    void find() {
        missed();
        doubled();
        there.freed.values().forEach(this::cancelledAfterItsCycle);
        all("log_without_shift", line -> line.type() == LineType.SHIFT && line.place() == null);
        all("saving_refused", line -> line.type() == LineType.REPAID && line.minutes() == 0);
        all("unknown_line_type", line -> !LineType.isKnown(line.type()));
    }

    private void all(String kind, java.util.function.Predicate<Line> which) {
        var byMembership = new TreeMap<Long, List<Long>>();
        there.lines.values().stream()
                .filter(which)
                .forEach(line -> byMembership
                        .computeIfAbsent(line.membership(), id -> new ArrayList<>())
                        .add(line.id()));
        byMembership.forEach((membership, ids) -> findings.odd(kind, membership, ids, names.of(membership)));
    }

    /** Memberships for which a cycle began, by the day on which it did; those whose first day was moved are left out. */
    private Map<LocalDate, List<Long>> due() {
        var due = new TreeMap<LocalDate, List<Long>>();
        var from = begun.values().stream()
                .flatMap(days -> days.keySet().stream())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        var moved = moved();
        for (var membership : there.memberships.values()) {
            if (membership.withdrawn() || membership.first() == null || moved.contains(membership.id())) {
                continue;
            }
            for (var day = membership.first().plusDays(cycle);
                    day.isBefore(there.reference().toLocalDate());
                    day = day.plusDays(cycle)) {
                if (!day.isBefore(from)) {
                    due.computeIfAbsent(day, key -> new ArrayList<>()).add(membership.id());
                }
            }
        }
        return due;
    }

    private Set<Long> moved() {
        var moved = new HashSet<Long>();
        for (var place : there.places.values()) {
            var person = place.shifter() == null ? null : there.people.get(place.shifter());
            var membership =
                    person == null || person.membership() == null ? null : there.memberships.get(person.membership());
            if (membership != null
                    && membership.first() != null
                    && place.starts().toLocalDate().isBefore(membership.first())) {
                moved.add(membership.id());
            }
        }
        return moved;
    }

    private void missed() {
        due().forEach((day, memberships) -> {
            var without = memberships.stream()
                    .filter(id -> !begun.getOrDefault(id, Map.of()).containsKey(day))
                    .toList();
            if (without.size() == memberships.size()) {
                findings.odd(
                        "missed_cycle_run",
                        null,
                        without,
                        day,
                        String.join("; ", without.stream().map(names::of).toList()));
            } else {
                without.forEach(id -> findings.odd("missing_cycle_line", id, List.of(id), names.of(id), day));
            }
        });
    }

    /** The second run of a day is known by its lines: from the first line that repeats another of the same day on. */
    private void doubled() {
        var again = new TreeMap<LocalDate, List<Line>>();
        begun.values()
                .forEach(days -> days.forEach((day, lines) -> {
                    if (lines.size() > 1) {
                        again.computeIfAbsent(day, key -> new ArrayList<>()).addAll(lines.subList(1, lines.size()));
                    }
                }));
        again.forEach((day, repeated) -> {
            var memberships =
                    repeated.stream().map(Line::membership).distinct().sorted().toList();
            long first = repeated.stream().mapToLong(Line::id).min().orElseThrow();
            var lines = there.lines.values().stream()
                    .filter(line -> line.id() >= first
                            && line.at().toLocalDate().equals(day)
                            && line.by() == null
                            && LineType.OF_RUN.contains(line.type())
                            && memberships.contains(line.membership()))
                    .map(Line::id)
                    .toList();
            findings.odd(
                    "doubled_cycle_run",
                    null,
                    lines,
                    day,
                    String.join("; ", memberships.stream().map(names::of).toList()));
        });
    }

    private void cancelledAfterItsCycle(Freed freed) {
        var place = freed.place() == null ? null : there.places.get(freed.place());
        var membership = membership(freed);
        if (place == null
                || membership == null
                || membership.first() == null
                || !freed.at().isAfter(place.starts())) {
            return;
        }
        var next = Standings.cycleStart(membership.first(), place.starts().toLocalDate(), cycle)
                .plusDays(cycle);
        var own = ofMembership.getOrDefault(membership.id(), List.of());
        if (next.isAfter(freed.at().toLocalDate()) || own.stream().anyMatch(line -> isCreditOf(line, place))) {
            return;
        }
        var left = own.stream()
                .filter(line -> line.at().toLocalDate().equals(next)
                        && (line.type() == LineType.SURPLUS || line.isSaving() && line.minutes() > 0))
                .toList();
        if (left.stream().anyMatch(line -> line.type() == LineType.SURPLUS)) {
            findings.odd(
                    "cancel_after_cycle_end",
                    membership.id(),
                    left.stream().map(Line::id).toList(),
                    names.of(membership.id()),
                    place.id(),
                    place.starts().toLocalDate(),
                    freed.at().toLocalDate());
        }
    }

    private static boolean isCreditOf(Line line, Place place) {
        return line.type() == LineType.SHIFT && Objects.equals(line.place(), place.id());
    }

    private @Nullable Membership membership(Freed freed) {
        var person = freed.person() == null ? null : there.people.get(freed.person());
        return person == null || person.membership() == null ? null : there.memberships.get(person.membership());
    }
}
