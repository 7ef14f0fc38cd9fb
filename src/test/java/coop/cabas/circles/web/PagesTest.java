package coop.cabas.circles.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.circles.Accountabilities;
import coop.cabas.circles.AccountabilityText;
import coop.cabas.circles.Cadence;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.Circles;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.Coop;
import coop.cabas.circles.Holders;
import coop.cabas.circles.Mandate;
import coop.cabas.circles.Powers;
import coop.cabas.circles.RoleKind;
import coop.cabas.circles.Structure;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

@ModuleTest(extraIncludes = {"access", "mail"})
class PagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Structure structure;

    @Autowired
    Circles circles;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private Coop coop;
    private CircleId top;
    private CircleId circle;
    private AccountId lead;
    private RequestPostProcessor reader;

    @BeforeEach
    void aCircle() {
        coop = new Coop(context);
        top = coop.circle("Cercle général", null);
        circle = coop.circle("Informatique", top);
        lead = coop.lead(circle, CirclesPermissions.READ);
        reader = People.who(context, CirclesPermissions.READ);
    }

    @Test
    void showsTheTreeWithWhatIsVacant() {
        assertThat(get("/circles", reader))
                .hasStatusOk()
                .bodyText()
                .contains(name(top), name(circle), "rôles vacants", "Sert à quelque chose")
                .doesNotContain("/circles/new");
    }

    @Test
    void showsACircleWithItsHolders() {
        context.getBean(Accountabilities.class)
                .add(
                        circle,
                        new AccountabilityText(
                                "Sauvegarder les données",
                                "Document fondateur",
                                new Cadence(3, Cadence.Unit.MONTH),
                                "il y a un coût",
                                top,
                                coop.role(circle, RoleKind.LEAD),
                                "backup"),
                        Coop.TODAY);
        circles.addDomain(circle, "Le matériel", Coop.TODAY);
        assertThat(get(path(), reader))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Sauvegarder les données",
                        "tous les 3 mois",
                        "Décide seul, sauf il y a un coût",
                        "Consulte",
                        "Le matériel",
                        "Premier lien",
                        "Vacant",
                        path() + "/meetings",
                        path() + "/decisions")
                .doesNotContain(path() + "/roles/new", path() + "/permissions");
        assertThat(get(path(), People.as(lead)))
                .bodyText()
                .contains(path() + "/roles/new")
                .doesNotContain(path() + "/permissions");
    }

    @Test
    void showsACircleAsItWas() {
        clock.set("2026-12-01T10:00");
        circles.describe(circle, "Cercle rebaptisé " + circle.value(), "");
        assertThat(get(path() + "?on=2026-11-25", People.as(lead)))
                .hasStatusOk()
                .bodyText()
                .contains("Vous regardez le mercredi 25 novembre 2026", "Informatique", "Revenir à aujourd’hui")
                .doesNotContain("rebaptisé", path() + "/roles/new");
        assertThat(get(path() + "?on=2019-12-31", reader)).hasStatus(404);
        assertThat(get(path() + "?on=hier", reader)).hasStatusOk().bodyText().contains("rebaptisé");
        assertThat(get("/circles?on=2026-11-25", reader)).bodyText().contains("Informatique");
        assertThat(get(path() + "?on=2026-11-25", reader))
                .bodyText()
                .contains("/circles/people/%d?on=2026-11-25".formatted(lead.value()));
        assertThat(get("/circles/people/%d?on=2026-11-25".formatted(lead.value()), reader))
                .bodyText()
                .contains("Informatique")
                .doesNotContain("rebaptisé");
    }

    @Test
    void findsAWordWhereverItStands() {
        circles.addDomain(circle, "Étiqueteuse électronique", Coop.TODAY);
        assertThat(get("/circles?q=etiqueteuse", reader))
                .hasStatusOk()
                .bodyText()
                .contains("Un résultat", "Étiqueteuse électronique", "domaine");
        assertThat(get("/circles?q=%25", reader)).bodyText().contains("Rien pour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/circles",
                "/circles/{id}",
                "/circles/{id}/history",
                "/circles/holders",
                "/circles/accountabilities",
                "/circles/people/1"
            })
    void letsInNobodyWhoMayNotRead(String path) {
        var address = path.replace("{id}", Long.toString(circle.value()));
        assertThat(mvc.get().uri(address)).hasStatus(302);
        assertThat(get(address, People.who(context))).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/description",
                "/domains",
                "/roles/new",
                "/roles/{role}",
                "/roles/{role}/mandates",
                "/mandates/{mandate}",
                "/accountabilities/new"
            })
    void opensFormsToTheLeadAndToNobodyElse(String form) {
        var mandate = context.getBean(Holders.class).of(lead).getFirst();
        var address = path()
                + form.replace(
                                "{role}",
                                Long.toString(coop.role(circle, RoleKind.LEAD).value()))
                        .replace("{mandate}", Long.toString(mandate.id().value()));
        assertThat(get(address, People.as(lead))).hasStatusOk();
        assertThat(get(address, reader)).hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/circles/999999",
                "/circles/0",
                "/circles/many",
                "/circles/999999/history",
                "/circles/999999/description",
                "/circles/999999/permissions",
                "/circles/people/999999"
            })
    void findsNothingWhereNothingIs(String path) {
        assertThat(get(path, People.admin(context))).hasStatus(404);
    }

    @Test
    void findsNoRoleOrMandateUnderAnotherCircle() {
        var admin = People.admin(context);
        var foreign = "/circles/" + top.value();
        var mandate = context.getBean(Holders.class).of(lead).getFirst();
        var role = coop.role(circle, RoleKind.LEAD).value();
        assertThat(get(foreign + "/roles/" + role, admin)).hasStatus(404);
        assertThat(get(foreign + "/roles/" + role + "/mandates", admin)).hasStatus(404);
        assertThat(get(foreign + "/roles/" + role + "/permissions", admin)).hasStatus(404);
        assertThat(get(foreign + "/mandates/" + mandate.id().value(), admin)).hasStatus(404);
        assertThat(get(foreign + "/accountabilities/1", admin)).hasStatus(404);
    }

    @Test
    void foundsACircle() {
        var admin = People.admin(context);
        assertThat(get("/circles/new?parent=" + top.value(), admin)).hasStatusOk();
        var made =
                post("/circles", admin, "name", "Né dans le test", "parent", top.value() + "", "founded", "2021-02-03");
        assertThat(made).hasStatus(303);
        assertThat(structure.circles(LocalDate.parse("2021-02-03")))
                .anySatisfy(one -> assertThat(one.name()).isEqualTo("Né dans le test"));
        assertThat(post("/circles", reader, "name", "Pas le droit")).hasStatus(409);
        assertThat(post("/circles", admin, "name", "Né dans le test", "purpose", "Ce que j’avais écrit"))
                .hasStatus(422)
                .bodyText()
                .contains("porte déjà ce nom", "Ce que j’avais écrit");
        assertThat(post("/circles", admin, "name", " ", "founded", "2021-02-30", "purpose", "Rien de perdu"))
                .hasStatus(422)
                .bodyText()
                .contains("n’a pas été comprise", "2021-02-30", "Rien de perdu");
        assertThat(post("/circles", admin, "name", " ", "purpose", "Rien de perdu"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce champ est nécessaire", "Rien de perdu");
    }

    @Test
    void offersALeadTheirOwnCirclesAndKeepsTheFormForAnother() {
        assertThat(get("/circles/new?parent=" + circle.value(), People.as(lead)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"%d\"".formatted(circle.value()))
                .doesNotContain("value=\"%d\"".formatted(top.value()));
        assertThat(post("/circles", People.as(lead), "name", "Gardé tel quel", "parent", top.value() + ""))
                .hasStatus(422)
                .bodyText()
                .contains("Gardé tel quel", "parent-error");
        assertThat(post("/circles", reader, "name", "Non", "parent", top.value() + ""))
                .hasStatus(409);
    }

    @Test
    void hangsACircleUnderNothingThatIsNotThere() {
        var manager = People.who(context, CirclesPermissions.READ, CirclesPermissions.MANAGE);
        assertThat(post("/circles", manager, "name", "Perdu", "parent", "999999999"))
                .hasStatus(422)
                .bodyText()
                .contains("parent-error");
        assertThat(post(path() + "/description", manager, "name", "Perdu aussi", "parent", "999999999"))
                .hasStatus(422);
    }

    @Test
    void foundsNoCircleThatWouldNotBeThereYet() {
        assertThat(post(
                        "/circles",
                        People.who(context, CirclesPermissions.READ, CirclesPermissions.MANAGE),
                        "name",
                        "Demain",
                        "founded",
                        "2026-11-24"))
                .hasStatus(422)
                .bodyText()
                .contains("founded-error", "ou à une date passée");
    }

    @Test
    void movesACircleAndRefusesARing() {
        var admin = People.admin(context);
        assertThat(post(
                        "/circles/" + top.value() + "/description",
                        admin,
                        "name",
                        "Anneau",
                        "parent",
                        circle.value() + ""))
                .hasStatus(422)
                .bodyText()
                .contains("ne peut pas faire partie de lui-même");
        assertThat(post(path() + "/description", People.as(lead), "name", "Renommé " + circle.value(), "parent", ""))
                .hasStatus(303);
        assertThat(structure.circle(circle, Coop.TODAY).parent()).isEqualTo(top);
        assertThat(structure.circle(circle, Coop.TODAY).name()).startsWith("Renommé");
        assertThat(post(path() + "/ending", People.as(lead))).hasStatus(409);
        assertThat(post(path() + "/ending", admin)).hasStatus(303);
        assertThat(get(path(), admin)).hasStatus(404);
    }

    @Test
    void appointsSomebodyAndLosesNothingThatWasTyped() {
        var ana = People.account(context);
        var role = coop.role(circle, RoleKind.SECRETARY).value();
        var form = path() + "/roles/" + role + "/mandates";
        var as = People.as(lead);
        assertThat(post(form, as, "since", "2026-11-23", "last", "2026-13-45", "minutes", "many", "q", "person"))
                .hasStatus(422)
                .bodyText()
                .contains("n’a pas été comprise", "2026-13-45", "many");
        assertThat(post(form, as, "since", "2026-11-23"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une personne");
        assertThat(post(form, as, "account", ana.value() + "", "since", "2026-11-23", "last", "2026-11-01"))
                .hasStatus(422)
                .bodyText()
                .contains("ne peut pas précéder", "value=\"2026-11-01\"");
        assertThat(post(form, reader, "account", ana.value() + "", "since", "2026-11-23"))
                .hasStatus(409);
        assertThat(post(form, as, "account", ana.value() + "", "since", "2026-11-23", "minutes", "90"))
                .hasStatus(303);
        assertThat(get("/circles/people/" + ana.value(), reader))
                .hasStatusOk()
                .bodyText()
                .contains("Secrétariat", "1\u00a0h\u00a030 par semaine");
        assertThat(get("/circles/me", People.as(ana))).hasStatusOk().bodyText().contains("Secrétariat");
        assertThat(post(form, as, "account", ana.value() + "", "since", "2026-11-23"))
                .hasStatus(422)
                .bodyText()
                .contains("tient déjà ce rôle");
    }

    @Test
    void prolongsAndEndsAMandate() {
        var ana = People.account(context);
        var mandate = coop.appoint(coop.role(circle, RoleKind.SECRETARY), ana, "2026-01-01", "2026-12-01");
        var form = path() + "/mandates/" + mandate.value();
        assertThat(get(path(), reader)).bodyText().contains("Fin le 1er décembre 2026");
        assertThat(post(form, People.as(lead), "last", "2026-11-22"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce jour est passé");
        assertThat(post(form, People.as(lead), "last", "", "minutes", "30")).hasStatus(303);
        assertThat(get(path(), reader)).bodyText().doesNotContain("Fin le");
        assertThat(post(form + "/ending", reader)).hasStatus(409);
        assertThat(post(form + "/ending", People.as(lead))).hasStatus(303);
        assertThat(get(path() + "/history", reader)).bodyText().contains("Dernier jour du mandat", "22/11/2026");
    }

    @Test
    void writesDownDomainsRolesAndAccountabilities() {
        var as = People.as(lead);
        assertThat(post(path() + "/domains", as, "name", "Les étiquettes")).hasStatus(303);
        assertThat(post(path() + "/domains", as, "name", "les étiquettes")).hasStatus(422);
        var domain = structure.domains(circle, Coop.TODAY).getFirst().id().value();
        assertThat(post(path() + "/domains/" + domain + "/ending", as)).hasStatus(303);
        assertThat(post(path() + "/domains/" + domain + "/ending", as)).hasStatus(404);

        assertThat(post(path() + "/roles", as, "name", "Veille", "minutes", "60"))
                .hasStatus(303);
        assertThat(post(path() + "/roles", as, "name", "Veille", "minutes", "99999"))
                .hasStatus(422);
        var role = coop.role(circle, RoleKind.OWN).value();
        assertThat(post(path() + "/roles/" + role, as, "name", "Veille", "purpose", "Regarder"))
                .hasStatus(303);
        assertThat(post(path() + "/roles/" + role + "/ending", as)).hasStatus(303);

        var owed = path() + "/accountabilities";
        assertThat(post(owed, as, "wording", "Tester", "every", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("nombre et l’unité");
        assertThat(post(owed, as, "wording", "Tester", "every", "3", "unit", "MONTH"))
                .hasStatus(303);
        var id = structure.accountabilities(circle, Coop.TODAY).getFirst().id().value();
        assertThat(get(owed + "/" + id, as)).hasStatusOk().bodyText().contains("Tester");
        assertThat(post(owed + "/" + id, as, "wording", "")).hasStatus(422);
        assertThat(post(owed + "/" + id, as, "wording", "Tester chaque sauvegarde"))
                .hasStatus(303);
        assertThat(post(owed + "/" + id + "/ending", as)).hasStatus(303);
        assertThat(get(owed + "/" + id, as)).hasStatus(404);
    }

    @Test
    void grantsPermissionsToACircle() {
        var form = path() + "/permissions";
        var strong = People.who(context, CirclesPermissions.READ, CirclesPermissions.MANAGE, "audit.read");
        assertThat(get(form, People.as(lead))).hasStatus(403);
        assertThat(get(form, strong)).hasStatusOk();
        assertThat(post(form, strong, "permission", "mail.read"))
                .hasStatus(422)
                .bodyText()
                .contains("dépassent les vôtres");
        assertThat(post(form, strong, "permission", "audit.read")).hasStatus(303);
        assertThat(get("/audit", People.as(lead))).hasStatusOk();
        var ofRole = path() + "/roles/" + coop.role(circle, RoleKind.LEAD).value() + "/permissions";
        assertThat(get(ofRole, strong)).hasStatusOk();
        assertThat(post(ofRole, strong, "permission", "audit.read")).hasStatus(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/circles/holders",
                "/circles/accountabilities",
                "/circles/{id}/history",
                "/circles/people/{lead}"
            })
    void exportsItsLists(String list) {
        var path = list.replace("{id}", circle.value() + "").replace("{lead}", lead.value() + "");
        context.getBean(Accountabilities.class).add(circle, AccountabilityText.of("Exporter " + list, ""), Coop.TODAY);
        assertThat(get(path, reader)).hasStatusOk();
        assertThat(get(path + "?export=csv", reader)).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(get(path + "?export=xlsx", reader)).hasStatusOk();
        assertThat(get(path + "?export=exe", reader)).hasStatus(404);
    }

    @Test
    void showsWhatAPersonAnswersForAndTakesTheRoleBack() {
        var mandate = holdersOf(circle).getFirst();
        context.getBean(Accountabilities.class)
                .add(
                        circle,
                        new AccountabilityText("Tenir la caisse", "", null, "", null, mandate.role(), null),
                        Coop.TODAY);
        var giveBack = "/circles/me/mandates/%d/ending".formatted(mandate.id().value());
        assertThat(get("/circles/people/" + lead.value(), reader))
                .bodyText()
                .contains("Ce rôle répond d’une redevabilité", "Tenir la caisse")
                .doesNotContain(giveBack);
        assertThat(get("/circles/me?on=2026-11-22", People.as(lead)))
                .bodyText()
                .doesNotContain(giveBack, "Tenir la caisse");
        assertThat(get("/circles/me", People.as(lead))).bodyText().contains(giveBack, "Rendre ce rôle");
        assertThat(post(giveBack, reader)).hasStatus(404);
        assertThat(post(giveBack, People.as(lead))).hasStatus(303);
        assertThat(post(giveBack, People.as(lead))).hasStatus(409);
        assertThat(holdersOf(circle)).isEmpty();
    }

    @Test
    void opensTheLeadToWhoRunsTheCircleAbove() {
        var above = People.as(coop.lead(top, CirclesPermissions.READ));
        var lead = path()
                + "/roles/%d/mandates"
                        .formatted(coop.role(circle, RoleKind.LEAD).value());
        var secretary = path()
                + "/roles/%d/mandates"
                        .formatted(coop.role(circle, RoleKind.SECRETARY).value());
        assertThat(get(path(), above)).bodyText().contains(lead).doesNotContain(secretary, path() + "/roles/new");
        assertThat(get(lead, above)).hasStatusOk();
        assertThat(get(secretary, above)).hasStatus(409);
    }

    @Test
    void saysBeforeTheFormThatARoleIsBeyondOnesOwnPermissions() {
        var secretary = coop.role(circle, RoleKind.SECRETARY);
        context.getBean(Powers.class).grant(secretary, Set.of("audit.read"));
        assertThat(get(path() + "/roles/%d/mandates".formatted(secretary.value()), People.as(lead)))
                .hasStatusOk()
                .bodyText()
                .contains("dépassent les vôtres")
                .doesNotContain("name=\"account\"", "Nommer cette personne");
    }

    @Test
    void saysThatAnAccountIsShutAndFoldsALongList() {
        context.getBean(Accounts.class).disable(lead);
        for (var i = 1; i <= 9; i++) {
            context.getBean(Accountabilities.class).add(circle, AccountabilityText.of("Tâche " + i, ""), Coop.TODAY);
        }
        assertThat(get(path(), reader))
                .bodyText()
                .contains("Compte fermé")
                .containsSubsequence("Premier lien", "Vacant", "Tâche 6", "Voir les 3 autres redevabilités", "Tâche 9");
        assertThat(get(path() + "?on=2026-11-22", reader)).bodyText().doesNotContain("Compte fermé");
    }

    @Test
    void speaksEnglishToo() {
        assertThat(mvc.get()
                        .uri(path())
                        .with(reader)
                        .cookie(new jakarta.servlet.http.Cookie("lang", "en"))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Accountabilities", "Latest changes");
    }

    private List<Mandate> holdersOf(CircleId id) {
        return context.getBean(Holders.class).of(id, Coop.TODAY);
    }

    private String path() {
        return "/circles/" + circle.value();
    }

    private String name(CircleId id) {
        return structure.circle(id, Coop.TODAY).name();
    }

    private MvcTestResult get(String path, RequestPostProcessor who) {
        return mvc.get().uri(path).with(who).exchange();
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... fields) {
        var request = mvc.post().uri(path).with(who).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
