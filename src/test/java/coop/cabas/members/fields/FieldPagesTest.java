package coop.cabas.members.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.FileOf;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** The coop's own fields on screen: defined, filled in, asked of somebody new, shown in the list. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class FieldPagesTest {

    private static final String SETTINGS = "/members/settings/fields";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    CustomFields fields;

    @Autowired
    JdbcClient jdbc;

    private MemberId ana;
    private String name;

    @BeforeEach
    void somebody() {
        ana = FileOf.person(context, "Ana", "Champenoise");
        name = "Commission " + UUID.randomUUID();
    }

    @Test
    void anAdministratorDefinesAFieldOfEachKind() {
        assertThat(get(SETTINGS)).hasStatusOk();
        assertThat(get(SETTINGS + "/new")).hasStatusOk().bodyText().contains("kind=CHOICE");
        for (var kind : FieldKind.values()) {
            assertThat(get(SETTINGS + "/new?kind=" + kind)).hasStatusOk();
        }

        assertThat(post(
                        SETTINGS,
                        "subject",
                        "MEMBER",
                        "kind",
                        "CHOICE",
                        "name",
                        name,
                        "added",
                        "Accueil\nCaisse\n",
                        "repeats",
                        "0",
                        "readers",
                        "MEMBER",
                        "writers",
                        "MEMBER"))
                .hasStatus3xxRedirection();

        var field = field();
        assertThat(field.choices()).extracting(FieldChoice::label).containsExactly("Accueil", "Caisse");
        assertThat(get(SETTINGS + "/" + field.id().value()))
                .hasStatusOk()
                .bodyText()
                .contains("Accueil");
        assertThat(get(SETTINGS)).bodyText().contains(name);
        var caisse = field.choices().get(1);
        assertThat(post(
                        SETTINGS + "/" + field.id().value(),
                        "name",
                        name,
                        "choice-" + caisse.id(),
                        "La caisse",
                        "place-" + caisse.id(),
                        "1",
                        "repeats",
                        "1",
                        "readers",
                        "MEMBER",
                        "writers",
                        "STAFF"))
                .hasStatus3xxRedirection();
        assertThat(field().choices()).extracting(FieldChoice::label).containsExactly("La caisse", "Accueil");
        assertThat(post(SETTINGS + "/" + field.id().value() + "/place", "up", "true"))
                .hasStatus3xxRedirection();
    }

    @Test
    void whatMakesNoSenseStaysInTheForm() {
        assertThat(post(
                        SETTINGS,
                        "subject",
                        "MEMBER",
                        "kind",
                        "LINE",
                        "name",
                        name,
                        "shortest",
                        "9",
                        "longest",
                        "3",
                        "readers",
                        "MEMBER",
                        "writers",
                        "MEMBER"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(name, "longest-error");
        assertThat(fields.of(FieldSubject.MEMBER)).extracting(CustomField::name).doesNotContain(name);
        assertThat(post(
                        SETTINGS, "subject", "MEMBER", "kind", "CHOICE", "name", name, "added", "a\nA", "readers",
                        "MEMBER", "writers", "MEMBER"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("added-error");
    }

    @Test
    void aValueIsWrittenShownAndListed() {
        add(FieldKind.DATE, false, true);
        var input = field().input();
        var path = "/members/" + ana.value() + "/fields";
        assertThat(post(path, "own-shown", id(), input, "2026-13-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(input + "-error", "2026-13-01");

        assertThat(post(path, "own-shown", id(), input, "2026-03-01", "reason", "Appel"))
                .hasStatus3xxRedirection();

        assertThat(get(path)).hasStatusOk().bodyText().contains("2026-03-01");
        assertThat(get("/members/" + ana.value())).bodyText().contains(name);
        assertThat(get("/members?q=champenoise")).bodyText().contains(name);
        assertThat(get("/members?q=champenoise&export=csv")).bodyText().contains(name, "mars 2026");
        assertThat(get("/api/v1/members/" + ana.value())).bodyText().contains(name, "2026-03-01");
        assertThat(get("/members/" + ana.value() + "/history")).bodyText().contains("Appel");
    }

    @Test
    void aRequiredFieldIsAskedOfWhoeverIsRegistered() {
        add(FieldKind.LINE, true, false);
        assertThat(get("/members/new")).bodyText().contains(name);

        assertThat(post(
                        "/members",
                        "kind",
                        "PERSON",
                        "firstName",
                        "Bruno",
                        "lastName",
                        "Champlain",
                        "own-shown",
                        id(),
                        field().input(),
                        ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(field().input() + "-error", "Champlain");
        assertThat(post(
                        "/members",
                        "kind",
                        "PERSON",
                        "firstName",
                        "Bruno",
                        "lastName",
                        "Champlain",
                        "own-shown",
                        id(),
                        field().input(),
                        "Accueil"))
                .hasStatus3xxRedirection();

        assertThat(jdbc.sql(
                                "select v.value from members.field_value v join members.member m on m.id = v.member where m.last_name = 'Champlain'")
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("Accueil");
    }

    @Test
    void aRequiredFieldLeftOutOfTheRequestIsStillMissing() {
        add(FieldKind.LINE, true, false);

        assertThat(post("/members", "kind", "PERSON", "firstName", "Bruno", "lastName", "Champlain"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void onlyAdministratorsDefineFields() {
        assertThat(mvc.get()
                        .uri(SETTINGS)
                        .with(People.who(context, MembersPermissions.MANAGE))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private void add(FieldKind kind, boolean required, boolean listed) {
        fields.add(
                FieldSubject.MEMBER,
                kind,
                new CustomFields.Terms(name, "", required, 1, null, null, Level.MEMBER, Level.MEMBER, listed, false));
    }

    private CustomField field() {
        return fields.of(FieldSubject.MEMBER).stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String id() {
        return String.valueOf(field().id().value());
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(address)
                .with(People.who(
                        context, MembersPermissions.READ, MembersPermissions.MANAGE, MembersPermissions.SETTINGS))
                .exchange();
    }

    private MvcTestResult post(String address, String... parameters) {
        var request = mvc.post().uri(address);
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.with(People.who(
                        context, MembersPermissions.READ, MembersPermissions.MANAGE, MembersPermissions.SETTINGS))
                .with(csrf())
                .exchange();
    }
}
