package coop.cabas.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Registering people, changing their files, and what is remembered of it. */
@ModuleTest(extraIncludes = {"access", "mail"})
class MembersTest {

    @Autowired
    Members members;

    @Autowired
    Profiles profiles;

    @Autowired
    Contacts contacts;

    @Autowired
    MemberHistory history;

    @Autowired
    Numbering numbering;

    @Autowired
    SignIns signIns;

    @Autowired
    Directory directory;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Test
    void registersSomebodyWithANumberAnAddressAndAMembership() {
        var id = members.register(
                new NewMember(
                        Profile.person("Ana", "Ferreira"),
                        " Ana@Exemple.ORG ",
                        "06 39 98 10 37",
                        new PostalAddress("61 rue Haute", "78160", "Marly-le-Roi", "", ""),
                        FileOf.TODAY,
                        Set.of(MembershipKind.COOPERATIVE)),
                "");

        var member = directory.find(id);
        assertThat(member.name()).isEqualTo("Ana Ferreira");
        assertThat(member.number()).isNotBlank();
        assertThat(member.email()).isEqualToIgnoringCase("ana@exemple.org");
        assertThat(contacts.of(id).phones())
                .singleElement()
                .satisfies(phone -> assertThat(phone.main()).isTrue());
        assertThat(contacts.of(id).addresses().getFirst().address().line())
                .isEqualTo("61 rue Haute, 78160 Marly-le-Roi");
    }

    @Test
    void givesAHundredWhoRegisterAtOnceAHundredNumbers() throws Exception {
        try (var pool = Executors.newFixedThreadPool(16)) {
            var all = pool.invokeAll(IntStream.range(0, 100)
                    .<Callable<MemberId>>mapToObj(i -> () -> FileOf.person(context, "Foule", "Numéro" + i))
                    .toList());
            var numbers = all.stream()
                    .map(done -> directory.find(done.resultNow()).number())
                    .collect(Collectors.toSet());
            assertThat(numbers).hasSize(100).doesNotContainNull();
        }
    }

    @Test
    void skipsANumberThatSomebodyHasByHand() {
        var next = numbering.rule().next();
        FileOf.numbered(context, String.valueOf(next));

        var id = FileOf.person(context, "Bruno", "Lemoine");

        assertThat(directory.find(id).number()).isNotEqualTo(String.valueOf(next));
    }

    @Test
    void refusesANumberThatAnotherHas() {
        FileOf.numbered(context, "A-17");

        assertThatThrownBy(() -> FileOf.numbered(context, "a-17"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("members.number.taken"));
    }

    @Test
    void refusesSomebodyWithoutAName() {
        assertThatThrownBy(() -> FileOf.person(context, " ", "")).isInstanceOf(Refused.class);
    }

    @Test
    void tellsTheSecondOfTwoWhoChangeTheSameFile() {
        var id = FileOf.person(context, "Chloé", "Marchand");
        var seen = profiles.of(id);
        members.describe(id, FileOf.married(seen.profile(), "Dupont"), seen.version(), "mariage");

        assertThatThrownBy(() -> members.describe(id, FileOf.married(seen.profile(), "Durand"), seen.version(), ""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("members.changedMeanwhile"));
        assertThat(profiles.of(id).name()).isEqualTo("Chloé Dupont");
    }

    @Test
    void letsOneOfAHundredWhoSaveOverTheSameVersionWin() throws Exception {
        var id = FileOf.person(context, "Course", "Départ");
        var seen = profiles.of(id);
        try (var pool = Executors.newFixedThreadPool(16)) {
            var won = pool
                    .invokeAll(IntStream.range(0, 100)
                            .<Callable<Boolean>>mapToObj(i -> () -> {
                                try {
                                    members.describe(
                                            id, FileOf.married(seen.profile(), "Arrivée " + i), seen.version(), "");
                                    return true;
                                } catch (Refused refused) {
                                    return false;
                                }
                            })
                            .toList())
                    .stream()
                    .filter(done -> done.resultNow())
                    .count();
            assertThat(won).isEqualTo(1);
        }
        assertThat(profiles.of(id).version()).isEqualTo(seen.version() + 1);
    }

    @Test
    void remembersWhoChangedWhatAndWhy() {
        var id = FileOf.person(context, "Didier", "Roux");
        var seen = profiles.of(id);
        members.describe(id, FileOf.married(seen.profile(), "Rousseau"), seen.version(), "faute de frappe");

        var change = history.of(id, null).getFirst();
        assertThat(change.reason()).isEqualTo("faute de frappe");
        assertThat(change.who()).isEqualTo("cabas");
        assertThat(change.fields()).containsExactly(new MemberChange.Field("last_name", "Roux", "Rousseau"));
    }

    @Test
    void showsTheFileAsItWasOnADay() {
        var id = FileOf.person(context, "Ève", "Caron");
        clock.advance(Duration.ofDays(1));
        members.describe(
                id,
                FileOf.married(profiles.of(id).profile(), "Carron"),
                profiles.of(id).version(),
                "");
        contacts.addPhone(id, "06 39 98 00 01", "");
        clock.advance(Duration.ofDays(1));
        contacts.remove(
                id, Contacts.Kind.PHONE, contacts.of(id).phones().getFirst().id());

        assertThat(history.asOf(id, FileOf.TODAY).get("member").getFirst()).containsEntry("last_name", "Caron");
        assertThat(history.asOf(id, FileOf.TODAY).get("phone")).isEmpty();
        var next = history.asOf(id, FileOf.TODAY.plusDays(1));
        assertThat(next.get("member").getFirst()).containsEntry("last_name", "Carron");
        assertThat(next.get("phone"))
                .singleElement()
                .satisfies(phone -> assertThat(phone).containsEntry("number", "06 39 98 00 01"));
        assertThat(history.asOf(id, FileOf.TODAY.plusDays(2)).get("phone")).isEmpty();
        assertThatThrownBy(() -> history.asOf(id, FileOf.TODAY.minusDays(1))).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsOneMainAddressWhateverIsTakenAway() {
        var id = FileOf.person(context, "Fatou", "Diallo");
        var first = contacts.addEmail(id, "fatou@exemple.org", "");
        var second = contacts.addEmail(id, "fatou.diallo@exemple.org", "travail");
        contacts.makeMain(id, Contacts.Kind.EMAIL, second);
        contacts.remove(id, Contacts.Kind.EMAIL, second);

        assertThat(contacts.of(id).emails()).singleElement().satisfies(email -> {
            assertThat(email.id()).isEqualTo(first);
            assertThat(email.main()).isTrue();
        });
    }

    @Test
    void letsAHouseholdShareAnAddressButNotTheAccount() {
        var first = FileOf.person(context, "Sonia", "Partage");
        contacts.addEmail(first, "partage@exemple.org", "");
        var second = FileOf.person(context, "Nino", "Partage");
        contacts.addEmail(second, "partage@exemple.org", "");

        assertThat(signIns.invite(first)).isTrue();
        assertThatThrownBy(() -> signIns.invite(second))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("members.signIn.shared"));
    }

    @Test
    void tiesTheAccountThatWasThereBefore() {
        var account = People.account(context);
        var id = FileOf.person(context, "Omar", "Compte");
        signIns.tie(id, account);

        assertThat(directory.of(account))
                .hasValueSatisfying(member -> assertThat(member.id()).isEqualTo(id));
        var other = FileOf.person(context, "Autre", "Compte");
        assertThatThrownBy(() -> signIns.tie(other, account)).isInstanceOf(Refused.class);
    }
}
