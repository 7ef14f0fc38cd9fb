package coop.cabas.shifts.accounts;

import coop.cabas.members.MemberId;
import coop.cabas.shifts.TimeAccountId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * An account of time: of one person, or of people who share what they owe.
 *
 * @param first day of the first shift, from which personal cycles are counted; null before
 * @param elsewhere whether another program counts its time for now
 * @param closed from when nothing is owed any more; null while it is
 * @param people whose it is
 */
public record Account(
        TimeAccountId id,
        @Nullable LocalDate first,
        boolean elsewhere,
        @Nullable LocalDate closed,
        List<Person> people) {

    public Account {
        people = List.copyOf(people);
    }

    /** Whoever shares it. */
    public record Person(MemberId member, String name) {}

    public boolean isOf(MemberId member) {
        return people.stream().anyMatch(person -> person.member().equals(member));
    }
}
