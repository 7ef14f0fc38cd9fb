package coop.cabas.matrix;

import coop.cabas.access.AccountId;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRoleId;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A role and who held it on the day.
 *
 * @param people none when it was vacant
 */
public record Holder(CircleRoleId role, String name, CircleId circle, String circleName, List<Person> people) {

    /** Somebody who holds it. */
    public record Person(AccountId account, String name) {}

    public boolean isHeldBy(AccountId account) {
        return people.stream().anyMatch(person -> person.account().equals(account));
    }

    /** Names one after the other, empty when it is vacant. */
    public String names() {
        return people.stream().map(Person::name).collect(Collectors.joining(", "));
    }
}
