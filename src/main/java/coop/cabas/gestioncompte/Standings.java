package coop.cabas.gestioncompte;

import coop.cabas.gestioncompte.Their.Exemption;
import coop.cabas.gestioncompte.Their.Freed;
import coop.cabas.gestioncompte.Their.Line;
import coop.cabas.gestioncompte.Their.Membership;
import coop.cabas.gestioncompte.Their.Person;
import coop.cabas.gestioncompte.Their.Place;
import coop.cabas.gestioncompte.Their.Registration;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Works out how each membership stands, from the rows alone. */
final class Standings {

    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private final GestionCompte there;
    private final Parameters parameters;
    private final LocalDateTime reference;
    private final Map<Long, List<Line>> lines = new HashMap<>();
    private final Map<Long, List<Place>> places = new HashMap<>();
    private final Map<Long, Integer> awaited = new HashMap<>();
    private final Map<Long, List<Freed>> freed = new HashMap<>();
    private final Map<Long, List<Exemption>> exemptions = new HashMap<>();
    private final Map<Long, LocalDateTime> registered = new HashMap<>();

    Standings(GestionCompte there, Parameters parameters) {
        this.there = there;
        this.parameters = parameters;
        this.reference = there.reference();
        there.lines.values().forEach(line -> put(lines, line.membership(), line));
        there.places.values().forEach(place -> {
            if (place.shifter() != null) {
                put(places, place.shifter(), place);
            }
            if (place.awaited() != null && place.shifter() == null) {
                awaited.merge(place.awaited(), 1, Integer::sum);
            }
        });
        there.freed.values().forEach(one -> {
            if (one.person() != null) {
                put(freed, one.person(), one);
            }
        });
        there.exemptions.values().forEach(one -> put(exemptions, one.membership(), one));
        there.registrations.values().forEach(this::register);
    }

    private void register(Registration registration) {
        if (registration.membership() != null) {
            registered.merge(
                    registration.membership(), registration.date(), (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    private static <T> void put(Map<Long, List<T>> all, long key, T one) {
        all.computeIfAbsent(key, id -> new ArrayList<>()).add(one);
    }

    List<Standing> all() {
        return there.households().entrySet().stream()
                .map(household -> of(household.getKey(), household.getValue()))
                .toList();
    }

    /** First day of the cycle that a day is in; the day itself before the first shift. */
    static LocalDate cycleStart(@Nullable LocalDate first, LocalDate day, int days) {
        return first == null ? day : first.plusDays(Math.floorDiv(day.toEpochDay() - first.toEpochDay(), days) * days);
    }

    private Standing of(Membership membership, List<Person> people) {
        var start = cycleStart(membership.first(), reference.toLocalDate(), parameters.cycle());
        var end = start.plusDays(parameters.cycle() - 1L).atTime(LAST);
        var own = lines.getOrDefault(membership.id(), List.of());
        var last = registered.get(membership.id());
        var exempt =
                exemptions.getOrDefault(membership.id(), List.of()).stream().anyMatch(this::covers);
        var upToDate = last != null && isUpToDate(last);
        int all = sum(own, line -> !line.isSaving());
        var booked = people.stream()
                .flatMap(person -> places.getOrDefault(person.id(), List.of()).stream())
                .toList();
        var back = people.stream()
                .flatMap(person -> freed.getOrDefault(person.id(), List.of()).stream())
                .toList();
        int past = count(booked, place -> place.ends().isBefore(reference));
        int future = count(booked, place -> place.starts().isAfter(reference));
        return new Standing(
                membership.id(),
                sum(own, line -> !line.isSaving() && line.at().isBefore(reference)),
                all,
                sum(own, line -> !line.isSaving() && line.at().isBefore(end)),
                sum(own, line -> line.isSaving() && line.at().isBefore(reference)),
                sum(own, Line::isSaving),
                own.size(),
                start,
                end,
                exempt,
                upToDate,
                last,
                membership.withdrawn() || membership.frozen() || exempt || !upToDate,
                all < parameters.late() && !membership.withdrawn() && !membership.frozen() && !own.isEmpty(),
                booked.size(),
                past,
                booked.size() - past - future,
                future,
                count(booked, Place::done),
                back.size(),
                count(back, this::isLate),
                people.stream()
                        .mapToInt(person -> awaited.getOrDefault(person.id(), 0))
                        .sum());
    }

    private boolean covers(Exemption exemption) {
        return !reference.isBefore(exemption.starts().atStartOfDay())
                && !reference.isAfter(exemption.ends().atStartOfDay());
    }

    private boolean isUpToDate(LocalDateTime last) {
        return last.toLocalDate()
                .plus(parameters.registration())
                .minusDays(1)
                .atTime(LAST)
                .isAfter(reference.toLocalDate().atStartOfDay());
    }

    private boolean isLate(Freed one) {
        var place = one.place() == null ? null : there.places.get(one.place());
        return place != null && place.starts().isBefore(one.at().plusDays(parameters.lateCancellationDays()));
    }

    private static int sum(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).mapToInt(Line::minutes).sum();
    }

    private static <T> int count(List<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }
}
