package coop.cabas.gestioncompte;

import coop.cabas.gestioncompte.Their.Freed;
import coop.cabas.gestioncompte.Their.Place;
import coop.cabas.imports.sync.Sync;
import coop.cabas.shared.Zone;
import coop.cabas.shifts.intake.BookingFile;
import coop.cabas.shifts.intake.BookingIntake;
import coop.cabas.shifts.intake.BookingIntake.Held;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Brings who has which place, who gave it back, and what was said of who came. */
final class BookingReading {

    /** Keys of bookings: the place, then its person, so that somebody else on the same place is another booking. */
    private static final long PEOPLE = 1_000_000;

    private final GestionCompte there;
    private final Things things;
    private final Run run;
    private final Names names;
    private final PlanReading plan;
    private final Map<Long, List<Held>> heldHere = new HashMap<>();
    private final Map<Long, Integer> takenHere = new HashMap<>();
    private final Map<Long, List<Freed>> freed = new HashMap<>();
    private final Map<Long, Map<Long, Long>> ofMembership = new HashMap<>();

    BookingReading(GestionCompte there, Things things, Run run, Names names, PlanReading plan, BookingIntake bookings) {
        this.there = there;
        this.things = things;
        this.run = run;
        this.names = names;
        this.plan = plan;
        bookings.heldHere().forEach(held -> {
            heldHere.computeIfAbsent(held.member(), id -> new ArrayList<>()).add(held);
            takenHere.merge(held.shift(), 1, Integer::sum);
        });
        there.freed.values().stream().sorted(Comparator.comparing(Freed::id)).forEach(one -> {
            if (one.place() != null && one.person() != null) {
                freed.computeIfAbsent(key(one.place(), one.person()), id -> new ArrayList<>())
                        .add(one);
            }
        });
    }

    private static long key(long place, long person) {
        return place * PEOPLE + person;
    }

    private static Instant moment(LocalDateTime at) {
        return at.atZone(Zone.PARIS).toInstant();
    }

    /**
     * Places that were theirs last time and are no more: given back, before others take them.
     *
     * @param impossible places at which their person cannot be, being at another
     */
    void giveBack(Set<Place> impossible) {
        var now = new HashSet<Long>();
        there.places.values().forEach(place -> {
            if (place.shifter() != null && !impossible.contains(place)) {
                now.add(key(place.id(), place.shifter()));
            }
        });
        var known = run.links().of(Things.BOOKING);
        var gone = new ArrayList<Long>();
        known.each(key -> {
            if (!now.contains(key)) {
                gone.add(key);
            }
        });
        var thing = things.booking();
        var was = thing.read(gone.stream()
                .map(key -> Objects.requireNonNull(known.ours(key)))
                .toList());
        var sync = Sync.many(thing, run);
        gone.forEach(key -> {
            var booking = was.get(known.ours(key));
            if (booking != null && booking.cancelled() == null) {
                var last = freed.getOrDefault(key, List.of());
                var how = last.isEmpty() ? null : last.getLast();
                sync.offer(key, givenBack(booking, how));
            }
        });
        sync.flush();
    }

    private BookingFile givenBack(BookingFile booking, @Nullable Freed how) {
        return new BookingFile(
                booking.shift(),
                booking.member(),
                booking.booked(),
                booking.bookedBy(),
                booking.byStaff(),
                moment(how == null ? there.reference() : how.at()),
                names.user(how == null ? null : how.by()),
                how == null ? "" : how.reason(),
                false);
    }

    /** Who has which place. @param impossible places at which their person cannot be, being at another */
    void bring(Set<Place> impossible) {
        var sync = Sync.many(things.booking(), run);
        for (var place : there.places.values()) {
            var shift = plan.shift(place.id());
            var member = run.links().of(Things.MEMBER).ours(place.shifter());
            if (place.shifter() == null || shift == null || member == null || impossible.contains(place)) {
                continue;
            }
            long key = key(place.id(), place.shifter());
            if (run.links().of(Things.BOOKING).has(key) || isFree(place, shift, member)) {
                sync.offer(key, booking(place, shift, member));
            }
        }
        sync.flush();
        index();
    }

    private boolean isFree(Place place, long shift, long member) {
        var elsewhere = heldHere.getOrDefault(member, List.of()).stream()
                .anyMatch(held ->
                        held.starts().isBefore(place.ends()) && place.starts().isBefore(held.ends()));
        var full = takenHere.getOrDefault(shift, 0) > 0 && !isRoom(shift);
        if (elsewhere || full) {
            var person = there.people.get(Objects.requireNonNull(place.shifter()));
            run.findings()
                    .odd(
                            "booked_here_too",
                            person == null ? null : person.membership(),
                            List.of(place.id()),
                            person == null ? "?" : person.name(),
                            place.starts());
        }
        return !elsewhere && !full;
    }

    /** Whether those who took places here leave as many as are taken there. */
    private boolean isRoom(long shift) {
        var alike = there.places.values().stream()
                .filter(other -> Objects.equals(plan.shift(other.id()), shift))
                .toList();
        return alike.stream().filter(other -> other.shifter() != null).count()
                        + Objects.requireNonNullElse(takenHere.get(shift), 0)
                <= alike.size();
    }

    private BookingFile booking(Place place, long shift, long member) {
        var person = there.people.get(Objects.requireNonNull(place.shifter()));
        var booker = names.person(place.booker());
        var own = place.booker() == null
                || booker != null && person != null && Objects.equals(booker.membership(), person.membership());
        return new BookingFile(
                shift,
                member,
                moment(place.booked() == null ? place.starts() : place.booked()),
                names.user(place.booker()),
                !own,
                null,
                "",
                "",
                place.done());
    }

    /** Places given back, of which nothing but that is told. */
    void bringFreed(LocalDate today) {
        var sync = Sync.many(things.freed(), run);
        for (var one : there.freed.values()) {
            var shift = one.place() == null ? null : plan.shift(one.place());
            var member = run.links().of(Things.MEMBER).ours(one.person());
            if (shift == null || member == null) {
                run.findings()
                        .odd(
                                "cancellation_without_shift",
                                null,
                                List.of(one.id()),
                                one.at().toLocalDate());
                continue;
            }
            sync.offer(
                    one.id(),
                    new BookingFile(
                            shift,
                            member,
                            moment(one.at()),
                            GestionCompteImporter.SOURCE,
                            false,
                            moment(one.at()),
                            names.user(one.by()),
                            one.reason(),
                            false));
        }
        sync.finish(today);
    }

    /** Booking here of a place for whoever of a membership has it, or had; null for none. */
    @Nullable
    Long booking(long place, long membership) {
        var found = ofMembership.get(place);
        return found == null ? null : found.get(membership);
    }

    private void index() {
        run.links().of(Things.BOOKING).each(key -> {
            var person = there.people.get(key % PEOPLE);
            var ours = run.links().of(Things.BOOKING).ours(key);
            if (person != null && person.membership() != null && ours != null) {
                ofMembership
                        .computeIfAbsent(key / PEOPLE, id -> new HashMap<>())
                        .put(person.membership(), ours);
            }
        });
    }
}
