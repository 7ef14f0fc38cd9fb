package coop.cabas.shifts.accounts;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What may happen to shifts and accounts. People are told by a number, bookings by the order in which they were made, counted round: any
 * part of a sequence is a sequence, so that what fails is told by its shortest.
 */
sealed interface Happening {

    record Book(int who, int inDays, int hour, int hours) implements Happening {}

    /** Beside somebody who is booked. */
    record BookBeside(int booking, int who) implements Happening {}

    record GiveBack(int booking) implements Happening {}

    /** By staff, however late. */
    record TakeOff(int booking) implements Happening {}

    record StandIn(int booking, int who) implements Happening {}

    record Swap(int booking, int other) implements Happening {}

    record Mark(int booking, Said said) implements Happening {}

    record CancelShift(int booking) implements Happening {}

    record Correct(int who, Entry.Kind kind, int minutes) implements Happening {}

    /** The latest line that can be. */
    record TakeBack(int who) implements Happening {}

    record Away(int who, int kind, int days) implements Happening {}

    record Share(int who, int with) implements Happening {}

    record Part(int who) implements Happening {}

    record Nights(int nights) implements Happening {}

    /** {@code NOTHING} takes back what was said. */
    enum Said {
        DONE,
        LATE,
        EXCUSED,
        ABSENT,
        NOTHING
    }

    int PEOPLE = 4;

    /** Whatever may happen. */
    static Arbitrary<Happening> any() {
        var booking = Arbitraries.integers().between(0, 9);
        return Arbitraries.frequencyOf(
                Tuple.of(12, plain()),
                Tuple.of(2, Combinators.combine(booking, who()).as(BookBeside::new)),
                Tuple.of(2, booking.map(TakeOff::new)),
                Tuple.of(2, Combinators.combine(booking, who()).as(StandIn::new)),
                Tuple.of(2, Combinators.combine(booking, booking).as(Swap::new)),
                Tuple.of(
                        5,
                        Combinators.combine(booking, Arbitraries.of(Said.class)).as(Mark::new)),
                Tuple.of(1, booking.map(CancelShift::new)),
                Tuple.of(1, who().map(TakeBack::new)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        who(),
                                        Arbitraries.integers().between(0, 3),
                                        Arbitraries.integers().between(1, 60))
                                .as(Away::new)),
                Tuple.of(1, Combinators.combine(who(), who()).as(Share::new)),
                Tuple.of(1, who().map(Part::new)));
    }

    /** What leaves cycles that have ended as they are. */
    static Arbitrary<Happening> plain() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        5,
                        Combinators.combine(
                                        who(),
                                        Arbitraries.integers().between(1, 30),
                                        Arbitraries.integers().between(8, 14),
                                        Arbitraries.integers().between(1, 4))
                                .as(Book::new)),
                Tuple.of(1, Arbitraries.integers().between(0, 9).map(GiveBack::new)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        who(),
                                        Arbitraries.of(Entry.Kind.class),
                                        Arbitraries.integers().between(1, 400))
                                .as(Correct::new)),
                Tuple.of(3, Arbitraries.integers().between(1, 40).map(Nights::new)));
    }

    private static Arbitrary<Integer> who() {
        return Arbitraries.integers().between(0, PEOPLE - 1);
    }
}
