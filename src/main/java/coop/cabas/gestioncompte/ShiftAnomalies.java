package coop.cabas.gestioncompte;

import coop.cabas.gestioncompte.Their.Closing;
import coop.cabas.gestioncompte.Their.Place;
import coop.cabas.shared.Zone;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is odd about places: their times, and who has them. */
final class ShiftAnomalies {

    private final GestionCompte there;
    private final LocalDateTime reference;
    private final Findings findings;
    private final Names names;

    ShiftAnomalies(GestionCompte there, Findings findings, Names names) {
        this.there = there;
        this.reference = there.reference();
        this.findings = findings;
        this.names = names;
    }

    void find() {
        clockChanges();
        closings();
        people();
        past();
        var locked = there.places.values().stream()
                .filter(place -> place.locked() && place.starts().isAfter(reference))
                .map(Place::id)
                .toList();
        if (!locked.isEmpty()) {
            findings.odd("locked_shifts", null, locked, locked.size());
        }
        there.places.values().stream()
                .filter(place -> !isPossible(place))
                .forEach(place ->
                        findings.odd("impossible_shift", null, List.of(place.id()), place.starts(), place.ends()));
    }

    /** Whether a shift can be so here: it lasts, and no longer than a day. */
    static boolean isPossible(Place place) {
        return place.starts().isBefore(place.ends())
                && !place.ends().isAfter(place.starts().plusDays(1));
    }

    private void clockChanges() {
        var nights = new TreeMap<LocalDate, List<Place>>();
        for (var place : there.places.values()) {
            if (elapsed(place) != Duration.between(place.starts(), place.ends()).toMinutes()) {
                nights.computeIfAbsent(place.starts().toLocalDate(), day -> new ArrayList<>())
                        .add(place);
            }
        }
        nights.forEach((day, places) -> findings.odd(
                "dst_shift",
                null,
                places.stream().map(Place::id).toList(),
                day,
                Duration.between(places.getFirst().starts(), places.getFirst().ends())
                        .toMinutes(),
                elapsed(places.getFirst())));
    }

    private static long elapsed(Place place) {
        return Duration.between(place.starts().atZone(Zone.PARIS), place.ends().atZone(Zone.PARIS))
                .toMinutes();
    }

    private void closings() {
        var closed = new HashMap<LocalDate, Closing>();
        there.closings.values().forEach(closing -> closed.put(closing.day(), closing));
        var on = new LinkedHashMap<Closing, List<Place>>();
        for (var place : there.places.values()) {
            var closing = closed.get(place.starts().toLocalDate());
            var last = closed.get(place.ends().minusNanos(1).toLocalDate());
            if (closing != null) {
                on.computeIfAbsent(closing, one -> new ArrayList<>()).add(place);
            } else if (last != null) {
                findings.odd("shift_into_closing", null, List.of(place.id()), place.starts(), place.ends(), last.why());
            }
        }
        on.forEach((closing, places) -> findings.odd(
                "shifts_on_closing_day",
                null,
                places.stream().map(Place::id).toList(),
                closing.day(),
                closing.why(),
                places.stream().filter(place -> place.shifter() != null).count()));
    }

    private void people() {
        Map<Long, LocalDateTime> earliest = new HashMap<>();
        var unsigned = new ArrayList<Long>();
        for (var place : there.places.values()) {
            var person = place.shifter() == null ? null : there.people.get(place.shifter());
            if (person == null || person.membership() == null) {
                continue;
            }
            earliest.merge(person.membership(), place.starts(), (one, other) -> one.isBefore(other) ? one : other);
            if (place.booker() == null || place.booked() == null) {
                unsigned.add(place.id());
            }
        }
        if (!unsigned.isEmpty()) {
            findings.odd("booked_without_booker", null, unsigned, unsigned.size());
        }
        overlaps()
                .forEach((later, earlier) -> findings.odd(
                        "overlapping_bookings",
                        membership(later.shifter()),
                        List.of(earlier.id(), later.id()),
                        names.of(membership(later.shifter())),
                        earlier.starts(),
                        earlier.ends(),
                        later.starts(),
                        later.ends()));
        for (var membership : there.memberships.values()) {
            var first = membership.first();
            var at = earliest.get(membership.id());
            if (first != null && at != null && at.toLocalDate().isBefore(first)) {
                findings.odd(
                        "first_shift_date_after_shifts",
                        membership.id(),
                        List.of(membership.id()),
                        names.of(membership.id()),
                        first,
                        at.toLocalDate());
            }
            if (membership.withdrawn()) {
                keeps("withdrawn_with_future_shift", membership.id());
            } else if (membership.frozen() && !membership.flips()) {
                keeps("frozen_with_future_shift", membership.id());
            }
        }
    }

    private void keeps(String kind, long membership) {
        var kept = there.places.values().stream()
                .filter(place -> place.starts().isAfter(reference)
                        && place.shifter() != null
                        && java.util.Objects.equals(membership(place.shifter()), membership))
                .map(Place::id)
                .toList();
        if (!kept.isEmpty()) {
            findings.odd(kind, membership, kept, names.of(membership));
        }
    }

    private @Nullable Long membership(@Nullable Long person) {
        var found = person == null ? null : there.people.get(person);
        return found == null ? null : found.membership();
    }

    /** Places at which somebody cannot be, each with an earlier one of theirs that it overlaps. */
    Map<Place, Place> overlaps() {
        var own = new HashMap<Long, List<Place>>();
        there.places.values().stream()
                .filter(place -> place.shifter() != null && isPossible(place))
                .sorted(Comparator.comparing(Place::id))
                .forEach(place -> own.computeIfAbsent(place.shifter(), id -> new ArrayList<>())
                        .add(place));
        var found = new LinkedHashMap<Place, Place>();
        for (var places : own.values()) {
            Set<Place> out = new HashSet<>();
            var sorted = new ArrayList<>(places);
            sorted.sort(Comparator.comparing(Place::starts).thenComparing(Place::id));
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = i + 1;
                        j < sorted.size()
                                && sorted.get(j).starts().isBefore(sorted.get(i).ends());
                        j++) {
                    var one = sorted.get(i);
                    var other = sorted.get(j);
                    var later = one.id() > other.id() ? one : other;
                    if (!out.contains(one) && !out.contains(other)) {
                        out.add(later);
                        found.put(later, later == one ? other : one);
                    }
                }
            }
        }
        return found;
    }

    private void past() {
        var unsaid = there.places.values().stream()
                .filter(place ->
                        place.ends().isBefore(reference) && !place.done() && membership(place.shifter()) != null)
                .map(Place::id)
                .toList();
        if (!unsaid.isEmpty()) {
            findings.odd("past_not_carried_out", null, unsaid, unsaid.size());
        }
    }
}
