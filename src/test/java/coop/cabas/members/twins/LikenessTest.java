package coop.cabas.members.twins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.members.MemberKind;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What holds of every likeness, whoever is compared. */
class LikenessTest {

    private static final List<String> NAMES = List.of(
            "Ana", "Bruno", "Chloé", "Didier", "Ève", "Michel", "Michèle", "Marie-Anne", "Le Goff", "Dupont", "");

    private final Random chance = new Random(42);

    @Test
    void isTheSameBothWays() {
        for (var i = 0; i < 5000; i++) {
            var a = anybody();
            var b = anybody();
            assertThat(Likeness.of(a, b).score()).isEqualTo(Likeness.of(b, a).score());
            assertThat(Likeness.of(a, b).reasons())
                    .containsExactlyInAnyOrderElementsOf(Likeness.of(b, a).reasons());
        }
    }

    @Test
    void staysBetweenNothingAndCertainty() {
        for (var i = 0; i < 5000; i++) {
            assertThat(Likeness.of(anybody(), anybody()).score()).isBetween(0, 100);
        }
    }

    @Test
    void neverGrowsWithAnotherBirthDate() {
        for (var i = 0; i < 5000; i++) {
            var a = born(anybody(), LocalDate.parse("1950-01-02"));
            var b = anybody();
            assertThat(Likeness.of(a, born(b, LocalDate.parse("1981-07-20"))).score())
                    .isLessThanOrEqualTo(Likeness.of(a, born(b, null)).score());
        }
    }

    @Test
    void doesNotSeeAccentsHyphensNorCapitals() {
        assertThat(Names.letters("Marie-Anne")).isEqualTo(Names.letters("MARIE ANNE"));
        assertThat(Names.letters("D’Hérœville")).isEqualTo("dheroeville");
        assertThat(Names.distance("moreau", "moraeu")).isEqualTo(1);
        assertThat(Names.distance("dupont", "dupond")).isEqualTo(1);
        assertThat(Names.distance("", "abc")).isEqualTo(3);
    }

    @Test
    void tellsFriendsNamesFromOthers() {
        assertThat(ShortNames.mayBeOne("cathy", "catherine")).isTrue();
        assertThat(ShortNames.mayBeOne("manu", "emmanuel")).isTrue();
        assertThat(ShortNames.mayBeOne("ana", "anne")).isFalse();
    }

    private Traits anybody() {
        var first = NAMES.get(chance.nextInt(NAMES.size()));
        var last = NAMES.get(chance.nextInt(NAMES.size()));
        return new Traits(
                chance.nextInt(),
                chance.nextInt(10) == 0 ? MemberKind.ENTITY : MemberKind.PERSON,
                first,
                last,
                "",
                "Coop " + last,
                chance.nextBoolean() ? "" : "12345678" + chance.nextInt(3),
                null,
                chance.nextBoolean()
                        ? null
                        : LocalDate.of(1950 + chance.nextInt(3), 1 + chance.nextInt(3), 1 + chance.nextInt(3)),
                Names.letters(first),
                Names.letters(last),
                "coop" + Names.letters(last),
                Set.of("0639981" + chance.nextInt(3)),
                Set.of(chance.nextInt(3) + "@exemple.org"),
                Set.of(chance.nextInt(3) + ":12:mrch"),
                chance.nextBoolean() ? null : Long.valueOf(chance.nextInt(2)));
    }

    private static Traits born(Traits who, @org.jspecify.annotations.Nullable LocalDate day) {
        return new Traits(
                who.id(),
                MemberKind.PERSON,
                who.first(),
                who.last(),
                who.nickname(),
                who.company(),
                who.companyNumber(),
                who.gender(),
                day,
                who.firstSound(),
                who.lastSound(),
                who.companySound(),
                who.phones(),
                who.emails(),
                who.streets(),
                who.household());
    }
}
