package coop.cabas.gestioncompte;

import coop.cabas.gestioncompte.Their.Person;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people call memberships, and those who do something. */
final class Names {

    private static final int SHOWN = 20;

    private final GestionCompte there;
    private final Map<Long, String> memberships = new HashMap<>();
    private final Map<Long, Person> byUser = new HashMap<>();

    Names(GestionCompte there) {
        this.there = there;
        there.households()
                .forEach((membership, people) -> memberships.put(membership.id(), called(membership.number(), people)));
        there.people.values().forEach(person -> {
            if (person.user() != null) {
                byUser.put(person.user(), person);
            }
        });
    }

    private static String called(long number, List<Person> people) {
        return people.isEmpty()
                ? String.valueOf(number)
                : number + " (" + people.stream().map(Person::name).collect(Collectors.joining(", ")) + ")";
    }

    /** Number and people of a membership. */
    String of(@Nullable Long membership) {
        return membership == null ? "?" : memberships.getOrDefault(membership, "?");
    }

    String number(@Nullable Long membership) {
        var found = membership == null ? null : there.memberships.get(membership);
        return found == null ? "?" : String.valueOf(found.number());
    }

    @Nullable
    Person person(@Nullable Long user) {
        return user == null ? null : byUser.get(user);
    }

    /** Who did something, by name; the program itself when nobody is told. */
    String user(@Nullable Long user) {
        var person = person(user);
        if (person != null) {
            return person.name();
        }
        var known = user == null ? null : there.users.get(user);
        return known == null ? GestionCompteImporter.SOURCE : known.username();
    }

    /** The first of them, with how many more there are. */
    static String ids(Collection<Long> ids) {
        var some = ids.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return ids.size() > SHOWN ? some + "… (" + ids.size() + ")" : some;
    }
}
