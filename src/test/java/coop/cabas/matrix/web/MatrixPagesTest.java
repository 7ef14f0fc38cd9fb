package coop.cabas.matrix.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.AccountId;
import coop.cabas.circles.Cadence;
import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.matrix.Activities;
import coop.cabas.matrix.Activity;
import coop.cabas.matrix.Activity.Draft;
import coop.cabas.matrix.MatrixModuleTest;
import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.matrix.Scores;
import coop.cabas.matrix.Spine;
import coop.cabas.matrix.Statements;
import coop.cabas.matrix.Statements.Told;
import coop.cabas.shared.Refused;
import coop.cabas.testing.People;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.tools.ToolId;
import coop.cabas.ui.HomeCard;
import coop.cabas.ui.Text;
import jakarta.servlet.http.Cookie;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** What people see of the matrix, and what they are not let do. */
@MatrixModuleTest
@Transactional
class MatrixPagesTest {

    private static final String CELL = "/matrix/cells/caisse/backups";
    private static final byte[] PDF = "%PDF-1.7 preuve".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Activities activities;

    @Autowired
    Statements statements;

    @Autowired
    Scores scores;

    @Autowired
    Spine spine;

    @Autowired
    MatrixCard card;

    @Autowired
    MatrixPanel panel;

    @Autowired
    Files files;

    @Autowired
    JdbcClient jdbc;

    private AccountId ana;
    private ToolId till;
    private Activity backups;
    private long circle;

    @BeforeEach
    void aSmallCoop() {
        backups = activities.add(
                "backups",
                new Draft(
                        "Données",
                        "Sauvegardes des données",
                        "§ 4",
                        Set.of(Kind.SOFTWARE),
                        Map.of(Criticality.VITAL, new Cadence(1, Cadence.Unit.MONTH))),
                LocalDate.parse("2025-01-01"));
        circle = spine.circle("Informatique", "2024-01-01");
        long lead = spine.role(circle, "LEAD", "Premier lien", "2024-01-01");
        ana = People.account(context, MatrixPermissions.READ);
        spine.mandate(lead, ana, "2024-01-01", null);
        till = spine.tool("caisse", "VITAL", lead, "2025-03-01");
        spine.tool("wiki", "LOW", null, "2025-03-01");
        spine.client(till, circle);
        spine.tool("facebook", "SERVICE", "FOR_MEMORY", "LOW", null, "2025-01-01");
        statements.stateFor(ana, till, backups, new Told(LocalDate.parse("2026-09-30"), "relue & restaurée", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/matrix",
                "/matrix?view=mine",
                "/matrix?state=overdue",
                "/matrix?state=missing",
                "/matrix?tool=caisse",
                "/matrix?on=2026-10-01",
                "/matrix?on=never&circle=x&state=x&view=x",
                CELL,
                CELL + "?on=2026-10-01",
                CELL + "?before=2026-10-01",
                "/matrix/cells/wiki/backups",
                "/matrix/activities",
                "/matrix/activities/new",
                "/matrix/activities/backups",
                "/matrix/people"
            })
    void drawsEveryPageInBothLanguages(String path) {
        for (var language : new String[] {"fr", "en"}) {
            assertThat(mvc.get()
                            .uri(URI.create(path))
                            .cookie(new Cookie("lang", language))
                            .with(who(MatrixPermissions.READ, MatrixPermissions.MANAGE, MatrixPermissions.STATE))
                            .exchange())
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContainPattern(">[^<]*(matrix|circles)\\.[a-z]");
        }
    }

    @Test
    void showsRowsAndColumnsThatAScreenReaderCanFollow() {
        assertThat(read("/matrix"))
                .bodyText()
                .contains(
                        "scope=\"colgroup\"",
                        "scope=\"rowgroup\"",
                        "<th scope=\"row\">",
                        "<caption",
                        CELL,
                        "Sauvegardes des données",
                        "Tous les cercles",
                        "Informatique",
                        "En retard",
                        "31/10/2026",
                        "Outil facebook");
    }

    @Test
    void narrowsToWhatIsOverdueAndToMyPart() {
        assertThat(read("/matrix?state=overdue")).bodyText().contains(CELL);
        assertThat(read("/matrix?state=never")).bodyText().contains("Rien").doesNotContain(CELL);
        assertThat(read("/matrix?view=mine")).bodyText().doesNotContain(CELL);
        assertThat(mvc.get().uri("/matrix?view=mine").with(People.as(ana)).exchange())
                .bodyText()
                .contains(CELL);
        assertThat(read("/matrix?circle=" + circle))
                .bodyText()
                .contains("caisse")
                .doesNotContain("Outil wiki");
    }

    @Test
    void showsThePastAndSaysSo() {
        assertThat(read("/matrix?on=2026-10-01"))
                .bodyText()
                .contains("Vous voyez la situation du 1er octobre 2026", CELL + "?on=2026-10-01")
                .doesNotContain("31/10/2026");
        assertThat(read("/matrix?on=2027-01-01")).bodyText().contains("Cette date n’a pas été comprise");
    }

    @Test
    void teachesWhatIsMissingFirst() {
        activities.retire("backups");

        assertThat(read("/matrix")).hasStatusOk().bodyText().contains("Commencez par décrire les activités");
    }

    @Test
    void tellsWhoOwesWhatSinceWhen() {
        assertThat(read(CELL))
                .bodyText()
                .contains(
                        "En retard depuis le 31 octobre 2026",
                        "Premier lien, Informatique",
                        "chaque mois",
                        "relue &amp; restaurée")
                .doesNotContain("Déclarer que c’est fait", "Changer ce qui est attendu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/matrix/cells/none/backups",
                "/matrix/cells/caisse/none",
                "/matrix/cells/facebook/backups",
                "/matrix?tool=none"
            })
    void doesNotKnowWhatIsNotThere(String path) {
        assertThat(read(path)).hasStatus(404);
    }

    @Test
    void exportsEveryCellThatIsExpected() throws Exception {
        assertThat(read("/matrix?export=csv"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Sauvegardes des données",
                        "Outil caisse",
                        "En retard",
                        "2026-09-30",
                        "déclaration",
                        "Informatique")
                .doesNotContain("wiki");
        assertThat(read("/matrix?state=overdue&export=xlsx")).hasStatusOk();
        assertThat(read("/matrix/people?table=matrix.people.tools&export=csv")).hasStatusOk();
        assertThat(read("/matrix/people?table=other&export=csv")).hasStatus(404);
    }

    @Test
    void printsTheSheetForTheMeetingWithItsAccents() throws Exception {
        var answer = read("/matrix/report.pdf");

        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        try (var document = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            var page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isGreaterThan(page.getHeight());
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "où en sommes-nous",
                            "En retard depuis le 31 octobre 2026",
                            "Sauvegardes des données",
                            "déclaré");
        }
    }

    @Test
    void takesAStatementWithItsDocument() {
        var author = People.account(context, MatrixPermissions.READ, MatrixPermissions.STATE);
        var answer = mvc.perform(
                statement("2026-11-20", "Restauration essayée", "https://example.org/preuve", "compte rendu.pdf", PDF)
                        .with(People.as(author)));

        assertThat(answer).hasStatus(303).hasRedirectedUrl(CELL);
        var page = mvc.get().uri(CELL).with(People.as(author)).exchange();
        assertThat(page).bodyText().contains("À jour", "Restauration essayée", "Document joint", "/withdrawal");
        var id = jdbc.sql("select max(id) from matrix.statement")
                .query(Long.class)
                .single();
        var file = read("/matrix/statements/" + id + "/file");
        assertThat(file).hasStatusOk().hasContentType("application/pdf");
        assertThat(file).headers().hasValue("X-Content-Type-Options", "nosniff");
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        var kept = new FileId(jdbc.sql("select file from matrix.statement where id = " + id)
                .query(Long.class)
                .single());
        assertThatThrownBy(() -> files.remove(kept))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("files.refused.used"));
    }

    @Test
    void losesNothingOfAStatementThatIsRefused() {
        assertThat(mvc.perform(statement("2026-11-24", "Demain, promis", "", "", new byte[0])
                        .with(who(MatrixPermissions.READ, MatrixPermissions.STATE))))
                .hasStatus(422)
                .bodyText()
                .contains("Demain, promis", "Cette date est à venir");
        assertThat(mvc.perform(statement("2026-11-20", "Avec un programme", "", "a.exe", new byte[] {'M', 'Z', 0})
                        .with(who(MatrixPermissions.READ, MatrixPermissions.STATE))))
                .hasStatus(422)
                .bodyText()
                .contains("Avec un programme", "n’est pas accepté");
        assertThat(mvc.perform(statement("hier", "", "javascript:alert(1)", "", new byte[0])
                        .with(who(MatrixPermissions.READ, MatrixPermissions.STATE))))
                .hasStatus(422)
                .bodyText()
                .contains("hier", "javascript:alert(1)", "Cette valeur n’a pas été comprise");
        assertThat(mvc.perform(statement("2026-11-20", "fait", "javascript:alert(1)", "", new byte[0])
                        .with(who(MatrixPermissions.READ, MatrixPermissions.STATE))))
                .hasStatus(422)
                .bodyText()
                .contains("Cette adresse n’a pas été comprise");
    }

    @Test
    void letsTheAuthorAloneTakeAStatementBack() {
        var id = jdbc.sql("select max(id) from matrix.statement")
                .query(Long.class)
                .single();
        var withdrawal = "/matrix/statements/" + id + "/withdrawal";

        assertThat(post(withdrawal, who(MatrixPermissions.READ, MatrixPermissions.STATE), "back", CELL))
                .hasStatus(409);
        assertThat(post(
                        withdrawal,
                        who(MatrixPermissions.STATE, MatrixPermissions.MANAGE),
                        "back",
                        "https://evil.example"))
                .hasStatus(303)
                .hasRedirectedUrl("/matrix");
        assertThat(read(CELL)).bodyText().contains("Jamais fait").doesNotContain("relue");
        assertThat(post(withdrawal, who(MatrixPermissions.STATE, MatrixPermissions.MANAGE), "back", CELL))
                .hasStatus(404);
    }

    @Test
    void setsWhatIsExpected() {
        var chloe = who(MatrixPermissions.READ, MatrixPermissions.MANAGE);

        assertThat(post(CELL + "/expectation", chloe, "state", "NOT_APPLICABLE", "reason", "", "since", "2026-11-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi");
        assertThat(post(CELL + "/expectation", chloe, "state", "EXPECTED", "cadence", "", "since", "2026-11-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez à quel rythme");
        assertThat(post(CELL + "/expectation", chloe, "state", "", "since", "2027-11-01"))
                .hasStatus(422);
        assertThat(post(CELL + "/expectation", chloe, "state", "USUAL", "since", "2027-11-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette date est à venir");
        assertThat(post(
                        CELL + "/expectation",
                        chloe,
                        "state",
                        "EXPECTED",
                        "cadence",
                        "P6M",
                        "role",
                        "",
                        "since",
                        "2026-11-01"))
                .hasStatus(303);
        assertThat(read(CELL)).bodyText().contains("tous les 6 mois", "Décidé pour cette case", "À jour");
        assertThat(post(CELL + "/expectation", chloe, "state", "USUAL", "since", "2026-10-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Autre chose a déjà été décidé");
        assertThat(post(
                        CELL + "/expectation",
                        chloe,
                        "state",
                        "NOT_APPLICABLE",
                        "reason",
                        "hébergé",
                        "since",
                        "2026-11-20"))
                .hasStatus(303);
        assertThat(read(CELL)).bodyText().contains("Sans objet pour cet outil", "hébergé");
    }

    @Test
    void addsRenamesMovesAndRetiresActivities() {
        var chloe = who(MatrixPermissions.READ, MatrixPermissions.MANAGE);

        assertThat(post("/matrix/activities", chloe, "name", "", "theme", "Données"))
                .hasStatus(422)
                .bodyText()
                .contains("Données");
        assertThat(post("/matrix/activities", chloe, "name", "sauvegardes DES données", "theme", "Données"))
                .hasStatus(422)
                .bodyText()
                .contains("s’appelle déjà");
        assertThat(post(
                        "/matrix/activities",
                        chloe,
                        "name",
                        "Écrire la doc n° 1",
                        "theme",
                        "Documentation",
                        "kind",
                        "SERVICE",
                        "vital",
                        "P1Y"))
                .hasStatus(303);
        var added = activities.find("ecrire-la-doc-n");
        assertThat(added.cadences()).containsEntry(Criticality.VITAL, new Cadence(1, Cadence.Unit.YEAR));

        assertThat(post("/matrix/activities/ecrire-la-doc-n/place", chloe, "to", "left"))
                .hasStatus(303);
        assertThat(activities.alive()).extracting(Activity::code).containsExactly("ecrire-la-doc-n", "backups");

        assertThat(post("/matrix/activities/backups", chloe, "name", "Copies", "theme", "Données", "kind", "SOFTWARE"))
                .hasStatus(303);
        assertThat(activities.find("backups").name()).isEqualTo("Copies");
        assertThat(post("/matrix/activities/backups/ending", chloe)).hasStatus(303);
        assertThat(read("/matrix/activities")).bodyText().contains("Activités retirées", "Copies");
        assertThat(post("/matrix/activities/none", chloe, "name", "x", "theme", "y"))
                .hasStatus(404);
    }

    @Test
    void remindsTheHolderOfWhatIsOverdueAndNobodyElse() {
        SecurityContextHolder.getContext().setAuthentication(People.authentication(ana));
        var told = card.told();
        SecurityContextHolder.getContext()
                .setAuthentication(People.authentication(People.account(context, MatrixPermissions.READ)));
        var others = card.told();
        SecurityContextHolder.clearContext();

        assertThat(told)
                .hasSize(2)
                .first()
                .satisfies(one ->
                        assertThat(Text.t(((HomeCard.Task) one).why())).contains("Outil caisse", "31 octobre 2026"));
        assertThat(others).singleElement().isInstanceOf(HomeCard.Figure.class);
    }

    @Test
    void tellsOnTheFirstPageHowTheScoreStandsAgainstAMonthBefore() {
        jdbc.sql("update matrix.statement set withdrawn = now(), withdrawn_by = 'test'")
                .update();
        scores.keep();
        statements.stateFor(ana, till, backups, new Told(LocalDate.parse("2026-11-10"), "relue", ""));

        SecurityContextHolder.getContext()
                .setAuthentication(People.authentication(People.account(context, MatrixPermissions.READ)));
        var told = card.told();
        SecurityContextHolder.clearContext();

        var figure = (HomeCard.Figure) told.getFirst();
        assertThat(figure.written()).isEqualTo("100,0\u00a0%");
        assertThat(figure.trend()).isEqualTo(HomeCard.Trend.UP);
        assertThat(Text.t(figure.comparison())).isEqualTo("contre 0,0\u00a0% le 31 octobre 2026");
        assertThat(read("/matrix")).bodyText().contains("contre 0,0\u00a0% le 31 octobre 2026");
    }

    @Test
    void showsOneToolAsAListWithAllThatMightBeExpected() {
        assertThat(read("/matrix?tool=wiki"))
                .bodyText()
                .contains("Matrice\u00a0: Outil wiki", "/matrix/cells/wiki/backups", "Pas attendu")
                .doesNotContain("table class=\"matrix\"", CELL);
    }

    @Test
    void marksOneLineOfTheNavigation() {
        assertThat(read("/matrix/people"))
                .bodyText()
                .contains("href=\"/matrix/people\" aria-current=\"page\"")
                .doesNotContain("href=\"/matrix\" aria-current=\"page\"");
        assertThat(read("/matrix/activities")).bodyText().contains("href=\"/matrix\" aria-current=\"page\"");
    }

    @Test
    void countsInMyPartWhatIsMine() {
        spine.tool("autre", "VITAL", null, "2025-03-01");

        assertThat(mvc.get().uri("/matrix?view=mine").with(People.as(ana)).exchange())
                .bodyText()
                .contains("0 sur 1 attendue<", "view=mine&amp;state=overdue")
                .doesNotContain("n’ont personne", "report.pdf");
        assertThat(mvc.get().uri("/matrix").with(People.as(ana)).exchange())
                .bodyText()
                .contains("0 sur 2 attendues<", "report.pdf");
    }

    @Test
    void leavesOutColumnsOfWhichNothingIsExpected() {
        activities.add(
                "choice",
                new Draft("Projets", "Choix de l’outil", "", Set.of(), Map.of()),
                LocalDate.parse("2025-01-01"));

        assertThat(read("/matrix"))
                .bodyText()
                .contains("Activités qui ne sont attendues d’aucun outil\u00a0: Choix de l’outil")
                .doesNotContain("/matrix/cells/caisse/choice");
        assertThat(read("/matrix?tool=caisse")).bodyText().contains("/matrix/cells/caisse/choice");
    }

    @Test
    void saysOnADayBeforeAnythingThatNothingWasOwedYet() {
        assertThat(read("/matrix?on=2001-01-01"))
                .bodyText()
                .contains("Ce jour-là, rien n’était encore dû", "Revenir à aujourd’hui")
                .doesNotContain("Commencez par décrire");
    }

    @Test
    void leadsFromACellWithoutHolderToTheRoles() {
        assertThat(read(CELL)).bodyText().doesNotContain("Pourvoir ce rôle");
        assertThat(read("/matrix")).bodyText().doesNotContain("#vacant", "state=nobody\">");
        jdbc.sql("update circles.mandate set ended = '2026-05-01'").update();

        assertThat(read(CELL)).bodyText().contains("Pourvoir ce rôle", "href=\"/circles/" + circle + "#roles\"");
        assertThat(read("/matrix"))
                .bodyText()
                .contains("Et maintenant, qui répond de quoi", "href=\"/circles#vacant\"");
        assertThat(read("/matrix?state=nobody")).bodyText().contains(CELL, "href=\"/circles/" + circle + "#roles\"");
        assertThat(read("/matrix?on=2026-04-30")).bodyText().doesNotContain("#vacant");

        jdbc.sql("update tools.tool set owner = null").update();
        assertThat(read(CELL))
                .bodyText()
                .contains("Choisir le rôle responsable", "href=\"/tools/" + till.value() + "\"");
    }

    @Test
    void showsTheRowOnThePageOfTheTool() {
        var row = panel.of(till, "caisse").orElseThrow();

        assertThat(row.lines()).singleElement().satisfies(line -> {
            assertThat(line.path()).isEqualTo(CELL);
            assertThat(Text.t(line.told())).contains("31 octobre 2026");
        });
        assertThat(panel.of(till, "wiki")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/matrix", "/matrix/report.pdf", CELL, "/matrix/activities", "/matrix/people", "/api/v1/matrix"})
    void isClosedToWhoeverMayNotReadIt(String path) {
        assertThat(mvc.get().uri(path).with(who("audit.read")).exchange()).hasStatus(403);
        assertThat(mvc.get().uri(path).exchange().getResponse().getStatus()).isIn(302, 401);
    }

    @Test
    void letsReadersChangeNothing() {
        var reader = who(MatrixPermissions.READ);
        assertThat(post(CELL + "/statements", reader, "done", "2026-11-20", "what", "x"))
                .hasStatus(403);
        assertThat(post(CELL + "/expectation", reader, "state", "USUAL", "since", "2026-11-20"))
                .hasStatus(403);
        assertThat(post("/matrix/activities", reader, "name", "x", "theme", "y"))
                .hasStatus(403);
        assertThat(post("/matrix/activities/backups/ending", reader)).hasStatus(403);
        assertThat(mvc.get().uri("/matrix/activities/new").with(reader).exchange())
                .hasStatus(403);
    }

    private org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> statement(
            String done, String said, String url, String file, byte[] content) {
        return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(CELL + "/statements")
                .file(new MockMultipartFile("file", file, "application/octet-stream", content))
                .param("done", done)
                .param("what", said)
                .param("url", url)
                // As browsers send them; without a length an upload is turned away.
                .with(request -> {
                    request.setContent(new byte[1]);
                    return request;
                })
                .with(csrf());
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... parameters) {
        var request = mvc.post().uri(path).with(who).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult read(String path) {
        return mvc.get().uri(URI.create(path)).with(who(MatrixPermissions.READ)).exchange();
    }

    private RequestPostProcessor who(String... permissions) {
        return People.who(context, permissions);
    }
}
