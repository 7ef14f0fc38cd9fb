package coop.cabas.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.members.Households.Person;
import coop.cabas.members.Households.Role;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.RuleCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Households: made, named, joined, left; nobody belongs to two. */
@ModuleTest(extraIncludes = {"access", "mail"})
class HouseholdsTest {

    @Autowired
    Households households;

    @Autowired
    ApplicationContext context;

    @Test
    void namesTheHouseholdAndChangesWhoIsWhatInIt() {
        var ana = FileOf.person(context, "Ana", "Foyer");
        var bruno = FileOf.person(context, "Bruno", "Foyer");
        var id = households.found(ana, Role.HEAD);
        households.add(id, bruno, Role.PARTNER, false);

        households.rename(id, " Les Foyer ");
        households.place(bruno, Role.ATTACHED, true);
        households.choosePayer(id, null);

        var household = households.of(bruno).orElseThrow();
        assertThat(household.name()).isEqualTo("Les Foyer");
        assertThat(household.people())
                .containsExactly(
                        new Person(ana, "Ana Foyer", Role.HEAD, true, false),
                        new Person(bruno, "Bruno Foyer", Role.ATTACHED, true, false));
    }

    @Test
    @RuleCase({"C105", "C108"})
    void namesItsHeadFirstWhoeverCameFirst() {
        var bob = FileOf.person(context, "Bob", "Avant");
        var alice = FileOf.person(context, "Alice", "Tête");
        var id = households.found(bob, Role.PARTNER);
        households.add(id, alice, Role.HEAD, true);

        assertThat(households.of(alice).orElseThrow().people())
                .extracting(Person::member)
                .containsExactly(alice, bob);
    }

    @Test
    @RuleCase("C113")
    void keepsOneHead() {
        var ana = FileOf.person(context, "Ana", "Seule");
        var bruno = FileOf.person(context, "Bruno", "Second");
        var id = households.found(ana, Role.HEAD);
        households.add(id, bruno, Role.PARTNER, true);

        assertThatThrownBy(() -> households.place(bruno, Role.HEAD, true))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("members.household.oneHead"));
    }

    @Test
    void isPaidForByOneOfItsOwn() {
        var id = households.found(FileOf.person(context, "Ana", "Payeuse"), Role.HEAD);
        var stranger = FileOf.person(context, "Didier", "Dehors");

        assertThatThrownBy(() -> households.choosePayer(id, stranger)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> households.place(stranger, Role.CHILD, true)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> households.add(id, new MemberId(999_999_999), Role.CHILD, true))
                .isInstanceOf(Refused.class);
    }

    @Test
    void takesSomebodyInOnceWhenAHundredHouseholdsWantThem() throws Exception {
        var wanted = FileOf.person(context, "Ève", "Demandée");
        var homes = IntStream.range(0, 100)
                .mapToObj(i -> households.found(FileOf.person(context, "Hôte", "Numéro" + i), Role.HEAD))
                .toList();
        try (var pool = Executors.newFixedThreadPool(16)) {
            var taken = pool
                    .invokeAll(homes.stream()
                            .<Callable<Boolean>>map(home -> () -> {
                                try {
                                    households.add(home, wanted, Role.ATTACHED, true);
                                    return true;
                                } catch (Refused refused) {
                                    return false;
                                }
                            })
                            .toList())
                    .stream()
                    .filter(done -> done.resultNow())
                    .count();
            assertThat(taken).isEqualTo(1);
        }
    }
}
