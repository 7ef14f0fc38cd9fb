package coop.cabas.members.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.CoreField;
import coop.cabas.members.Directory;
import coop.cabas.members.FieldRights;
import coop.cabas.members.FileOf;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.members.Profiles;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.util.stream.Stream;

/** Forms of the member file: what two people write at once, what the coop asks for, what is closed. Committed, as in real life. */
@ModuleTest(extraIncludes = {"access", "mail"})
class MemberFormsTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Profiles profiles;

    @Autowired
    Directory directory;

    @Autowired
    FieldRights rights;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private MemberId ana = new MemberId(0);

    @BeforeEach
    void somebody() {
        ana = FileOf.person(context, "Ana", "Ferreira");
    }

    @AfterEach
    void asTheProgramHasIt() {
        jdbc.sql("delete from members.core_field").update();
    }

    @Test
    void showsTheSecondWhatTheFirstWroteAndThenSavesKnowingly() {
        var seen = profiles.of(ana).version();
        assertThat(save(seen, "Anna", "Dupont")).hasStatus3xxRedirection();

        assertThat(save(seen, "Anaïs", "Ferreira"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Anaïs",
                        "<dd>Dupont</dd>",
                        "<dd>Anna</dd>",
                        "name=\"version\" value=\"%d\"".formatted(seen + 1));
        assertThat(directory.find(ana).name()).isEqualTo("Anna Dupont");

        assertThat(save(seen + 1, "Anaïs", "Dupont")).hasStatus3xxRedirection();
        assertThat(directory.find(ana).name()).isEqualTo("Anaïs Dupont");
    }

    @Test
    void keepsTheOldVersionWhileSomethingElseIsWrong() {
        var seen = profiles.of(ana).version();
        assertThat(save(seen, "", "", "birthDate", "2999-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("name=\"version\" value=\"%d\"".formatted(seen), "Ce jour doit être passé.");
    }

    @Test
    void asksForWhatTheCoopAsksForOfWhomItConcerns() {
        require(CoreField.BIRTH_DATE);
        require(CoreField.EMAILS);

        assertThat(save(profiles.of(ana).version(), "Ana", "Ferreira"))
                .hasStatus(422)
                .bodyText()
                .contains("birthDate-error");
        assertThat(post("/members", "kind", "PERSON", "firstName", "Bruno", "lastName", "Lemoine"))
                .hasStatus(422)
                .bodyText()
                .contains("birthDate-error", "email-error", "Lemoine");
        assertThat(post("/members", "kind", "ENTITY", "company", "La Ruche", "email", "ruche@exemple.org"))
                .hasStatus3xxRedirection();
    }

    @Test
    void keepsTheLastAddressThatTheCoopAsksFor() {
        require(CoreField.PHONES);
        var contacts = context.getBean(coop.cabas.members.Contacts.class);
        var phone = contacts.addPhone(ana, "06 39 98 00 02", "");
        var removal = "/members/%d/contacts/phone/%d/removal".formatted(ana.value(), phone);

        assertThat(post(removal)).hasStatus(409);
        contacts.addPhone(ana, "06 39 98 00 03", "");
        assertThat(post(removal)).hasStatus3xxRedirection();
    }

    @Test
    void registersNothingInAFieldThatIsClosed() {
        rights.choose(new FieldRights.Rule(CoreField.PHONES, Level.STAFF, Level.ADMIN, false, 18));

        var done = post(
                "/members", "kind", "PERSON", "firstName", "Didier", "lastName", "Fermé", "phone", "06 39 98 00 04");

        var id = done.getResponse().getRedirectedUrl();
        assertThat(id).isNotNull();
        assertThat(jdbc.sql("select count(*) from members.phone where number = '06 39 98 00 04'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAStatusThatIsNotOnTheList() {
        assertThat(save(profiles.of(ana).version(), "Ana", "Ferreira", "status", "999999999"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un statut de la liste.");
    }

    @Test
    void showsTheFieldsInTheOrderThatTheCoopChose() {
        rights.choose(new FieldRights.Rule(CoreField.PROFESSION, Level.MEMBER, Level.MEMBER, false, 0));
        rights.choose(new FieldRights.Rule(CoreField.NUMBER, Level.MEMBER, Level.STAFF, false, 50));

        assertThat(mvc.get()
                        .uri("/members/" + ana.value() + "/profile")
                        .with(People.who(context, "members.read", "members.manage")))
                .bodyText()
                .containsSubsequence("id=\"profession\"", "id=\"lastName\"", "id=\"staffNote\"", "id=\"number\"");
    }

    @Test
    void composesAHouseholdAndItsPayer() {
        var bruno = FileOf.person(context, "Bruno", "Lemoine");
        var path = "/members/" + ana.value() + "/household";
        assertThat(post(path, "member", String.valueOf(bruno.value()), "role", "PARTNER"))
                .hasStatus3xxRedirection();
        assertThat(post(path + "/place", "member", String.valueOf(bruno.value()), "role", "HEAD"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce foyer a déjà un·e titulaire");
        assertThat(post(path + "/place", "member", String.valueOf(bruno.value()), "role", "CHILD", "mayShop", "true"))
                .hasStatus3xxRedirection();
        assertThat(post(path + "/payer", "payer", "")).hasStatus3xxRedirection();
        assertThat(post(path + "/name", "name", "x".repeat(201))).hasStatus(422);
        assertThat(post(path + "/name", "name", "La maison bleue")).hasStatus3xxRedirection();
        assertThat(post(path + "/removal", "member", "999999999")).hasStatus(404);
        assertThat(mvc.get().uri(path).with(People.who(context, "members.read", "members.manage")))
                .bodyText()
                .contains("La maison bleue");
    }

    @Test
    void notesADeathAndTakesItBack() {
        var path = "/members/" + ana.value() + "/memberships";
        assertThat(post(path + "/death", "on", "2999-01-01")).hasStatus(422);
        assertThat(post(path + "/death", "on", "2026-11-20")).hasStatus3xxRedirection();
        assertThat(post(path + "/life", "reason", "homonyme")).hasStatus3xxRedirection();
        assertThat(post(path + "/life")).hasStatus(409);
        assertThat(directory.find(ana).diedOn()).isNull();
    }

    private void require(CoreField field) {
        rights.choose(new FieldRights.Rule(field, Level.MEMBER, Level.STAFF, true, field.ordinal()));
    }

    private MvcTestResult save(int version, String firstName, String lastName, String... more) {
        return post(
                "/members/" + ana.value() + "/profile",
                Stream.concat(
                                Stream.of(
                                        "kind",
                                        "PERSON",
                                        "firstName",
                                        firstName,
                                        "lastName",
                                        lastName,
                                        "version",
                                        String.valueOf(version)),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path);
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.with(People.who(context, "members.read", "members.manage"))
                .with(csrf())
                .exchange();
    }
}
