package coop.cabas.members.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.Directory;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Memberships;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What staff see and do on the pages of the member file, and who is kept out. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class MemberPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Memberships memberships;

    @Autowired
    Directory directory;

    private MemberId ana;

    @BeforeEach
    void somebody() {
        ana = FileOf.person(context, "Ana", "Ferreira", MembershipKind.COOPERATIVE);
    }

    @Test
    void showsWhoMayShopAndVote() {
        assertThat(get("", "members.read"))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Ferreira", "Peut acheter", "Peut voter")
                .doesNotContain("/profile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/profile", "/contacts", "/memberships", "/household", "/history", "/history?on=2026-11-23"})
    void opensForWhoeverKeepsTheFile(String page) {
        assertThat(get(page, "members.read", "members.manage")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/profile", "/contacts", "/memberships", "/household", "/history"})
    void isNotThereForThoseWhoOnlyRead(String page) {
        assertThat(get(page, "members.read")).hasStatus(403);
    }

    @Test
    void sendsStrangersToTheDoor() {
        assertThat(mvc.get().uri("/members/" + ana.value())).hasStatus3xxRedirection();
        assertThat(get("")).hasStatus(403);
    }

    @Test
    void isNotFoundWhereNobodyIs() {
        assertThat(mvc.get().uri("/members/999999999").with(People.who(context, "members.read")))
                .hasStatus(404);
    }

    @Test
    void registersAndKeepsWhatWasTypedWhenSomethingIsWrong() {
        assertThat(post(
                        "/members",
                        "kind",
                        "PERSON",
                        "firstName",
                        "Zoé",
                        "lastName",
                        "Neuve",
                        "email",
                        "pas une adresse"))
                .hasStatus(422)
                .bodyText()
                .contains("pas une adresse", "Zoé", "Ce n’est pas une adresse de courriel");
        assertThat(post(
                        "/members",
                        "kind",
                        "PERSON",
                        "firstName",
                        "Zoé",
                        "lastName",
                        "Neuve",
                        "memberships",
                        "FRIEND",
                        "sure",
                        "true"))
                .hasStatus3xxRedirection();
    }

    @Test
    void leavesTheFieldsAloneThatTheViewerMayNotWrite() {
        var manage = People.who(context, "members.read", "members.manage");
        context.getBean(coop.cabas.members.FieldRights.class)
                .choose(new coop.cabas.members.FieldRights.Rule(
                        coop.cabas.members.CoreField.LAST_NAME,
                        coop.cabas.members.Level.STAFF,
                        coop.cabas.members.Level.ADMIN,
                        false,
                        0));
        var version = context.getBean(coop.cabas.members.Profiles.class).of(ana).version();

        assertThat(mvc.post()
                        .uri("/members/" + ana.value() + "/profile")
                        .param("kind", "PERSON")
                        .param("firstName", "Anna")
                        .param("lastName", "Pirate")
                        .param("version", String.valueOf(version))
                        .with(manage)
                        .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(directory.find(ana).name()).isEqualTo("Anna Ferreira");
    }

    /** Outside a transaction, as in real life: the refusal ends it. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void refusesAnOverlapBesideTheFormWithTheTypedDayStillThere() {
        assertThat(post("/members/" + ana.value() + "/memberships", "kind", "COOPERATIVE", "since", "2026-03-03"))
                .hasStatus(422)
                .bodyText()
                .contains("2026-03-03", "couvre déjà ces jours");
        assertThat(memberships.of(ana)).hasSize(1);
    }

    @Test
    void notesADepartureAndAReturn() {
        assertThat(post("/members/" + ana.value() + "/memberships/departure", "on", "2026-11-20", "reason", "loin"))
                .hasStatus3xxRedirection();
        assertThat(get("", "members.read")).bodyText().contains("Ne peut pas acheter", "loin");
        assertThat(post("/members/" + ana.value() + "/memberships/return")).hasStatus3xxRedirection();
    }

    @Test
    void makesAHouseholdBySearchingForANeighbour() {
        var bruno = FileOf.person(context, "Bruno", "Lemoine");
        assertThat(get("/household?q=lemoine", "members.read", "members.manage"))
                .bodyText()
                .contains("Bruno Lemoine");
        assertThat(post(
                        "/members/" + ana.value() + "/household",
                        "member",
                        String.valueOf(bruno.value()),
                        "role",
                        "PARTNER",
                        "mayShop",
                        "true"))
                .hasStatus3xxRedirection();
        assertThat(get("", "members.read")).bodyText().contains("Bruno Lemoine", "Conjoint·e");
    }

    @Test
    void setsTheFileUp() {
        var admin = People.who(context, "members.settings");
        assertThat(mvc.get().uri("/members/settings").with(admin)).hasStatusOk();
        assertThat(mvc.get().uri("/members/settings/rights").with(admin)).hasStatusOk();
        assertThat(mvc.get().uri("/members/settings").with(People.who(context, "members.manage")))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/members/settings/numbering")
                        .param("pattern", "sans numéro")
                        .param("next", "1")
                        .with(admin)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("sans numéro");
    }

    private MvcTestResult get(String page, String... permissions) {
        return mvc.get()
                .uri("/members/" + ana.value() + page)
                .with(People.who(context, permissions))
                .exchange();
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
