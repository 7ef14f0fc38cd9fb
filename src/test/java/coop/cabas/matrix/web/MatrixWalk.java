package coop.cabas.matrix.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.circles.Cadence;
import coop.cabas.matrix.Activities;
import coop.cabas.matrix.Activity;
import coop.cabas.matrix.Activity.Draft;
import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.matrix.Scores;
import coop.cabas.matrix.Spine;
import coop.cabas.matrix.Statements;
import coop.cabas.matrix.Statements.Told;
import coop.cabas.testing.browser.BrowserTest;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.tools.ToolId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The circle's secretary prepares the meeting of the coordination. */
class MatrixWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    private static final List<String> ACTIVITIES = List.of(
            "Équipements informatiques;Installation et maintenance du matériel informatique;P3M",
            "Applications informatiques;Installation et mises à jour des logiciels;P3M",
            "Applications informatiques;Suivi de la production;P1W",
            "Applications informatiques;Suivi des évolutions disponibles;P6M",
            "Applications informatiques;Décision de tester et mettre en place une nouvelle version;P1Y",
            "Gestion des données;Sauvegarde des données et logiciels;P1M",
            "Gestion des données;Plans de continuité et de reprise, testés;P1Y",
            "Documentation;Documentation destinée au cercle;P1Y",
            "Documentation;Documentation destinée aux coopérateurs;P1Y",
            "Relation avec les coopérateurs;Formation des utilisateurs;P6M");

    private static final List<String> TOOLS = List.of(
            "galette;SOFTWARE;HIGH;",
            "keepass;SOFTWARE;VITAL;",
            "metabase;SOFTWARE;MEDIUM;",
            "aemsoft-caisse;SOFTWARE;VITAL;Exploitation",
            "box;HARDWARE;VITAL;Exploitation",
            "badges;HARDWARE;MEDIUM;Exploitation",
            "documentation;SERVICE;MEDIUM;Gouvernance",
            "wordpress;SERVICE;HIGH;Communication",
            "signal;SERVICE;LOW;Communication");

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    Activities activities;

    @Autowired
    Statements statements;

    @Autowired
    Scores scores;

    @Autowired
    Spine spine;

    @Autowired
    JdbcClient jdbc;

    private final List<ToolId> written = new ArrayList<>();
    private final List<Activity> added = new ArrayList<>();
    private AccountId me = new AccountId(0);

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void preparesTheMeeting(int width) throws Exception {
        var page = secretary(width);
        aCoop();
        page.navigate("/matrix");
        page.locator("table.matrix").waitFor();
        assertThat(page.locator("h1")).containsText("Matrice");
        assertFits(page);
        assertAccessible(page);
        picture(page, "matrix-1-whole");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("En retard").setExact(true))
                .first()
                .click();
        assertThat(page.locator("table.rows")).containsText("Sauvegarde");
        assertFits(page);
        assertAccessible(page);
        picture(page, "matrix-2-overdue");

        page.locator("table.rows a")
                .filter(new Locator.FilterOptions().setHasText("Sauvegarde"))
                .first()
                .click();
        assertThat(page.locator("main")).containsText("En retard depuis le");
        assertFits(page);
        assertAccessible(page);
        picture(page, "matrix-3-cell");

        page.locator("#what").fill("Sauvegarde restaurée sur la machine d’essai");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "compte-rendu.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Déclarer").setExact(true))
                .click();
        assertThat(page.locator("#said")).containsText("C’est noté");
        assertThat(page.locator(".cell-state")).containsText("À jour");
        assertThat(page.locator("#proofs")).containsText("Document joint");
        assertAccessible(page);
        picture(page, "matrix-4-stated");

        page.navigate("/matrix");
        var download =
                page.waitForDownload(() -> page.getByText("PDF pour la réunion").click());
        var file = Path.of("target", "screenshots", "matrix-" + width + ".pdf");
        download.saveAs(file);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");

        page.navigate("/matrix/people");
        assertFits(page);
        assertAccessible(page);
        picture(page, "matrix-5-people");
        page.navigate("/matrix/activities");
        assertFits(page);
        assertAccessible(page);
        picture(page, "matrix-6-activities");
        page.navigate("/matrix/activities/new");
        assertFits(page);
        assertAccessible(page);
        picture(page, "matrix-7-activity");
    }

    /** Walks share one database: what others will look at is theirs. */
    @AfterEach
    void leaveNothingOwed() {
        added.forEach(activity -> activities.retire(activity.code()));
        written.forEach(tool -> spine.status(tool, "RETIRED", LocalDate.parse("2026-11-23")));
        jdbc.sql("delete from matrix.score").update();
    }

    private void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing to scroll sideways on " + page.url())
                .isEqualTo(true);
    }

    private Page secretary(int width) {
        var name = UUID.randomUUID().toString();
        roles.create(name, Set.of(MatrixPermissions.READ, MatrixPermissions.STATE, MatrixPermissions.MANAGE));
        me = accounts.createWithPassword(
                new NewAccount(name + "@example.org", "Ana Ferreira", Locale.FRENCH, List.of(name)), PASSWORD);
        return signedIn(name + "@example.org", PASSWORD, width);
    }

    private void aCoop() {
        var mark = UUID.randomUUID()
                .toString()
                .replaceAll("[^a-f]", "")
                .concat("xxxxxx")
                .substring(0, 6);
        long it = spine.circle("Informatique et outils " + mark, "2024-01-01");
        long secretary = spine.role(it, "SECRETARY", "Secrétaire", "2024-01-01");
        spine.mandate(secretary, me, "2024-01-01", null);
        var circles = new java.util.HashMap<String, Long>();
        for (var line : ACTIVITIES) {
            var parts = line.split(";");
            var cadence = Cadence.read(parts[2]).orElseThrow();
            var cadences = new EnumMap<Criticality, Cadence>(Criticality.class);
            for (var criticality : Criticality.values()) {
                cadences.put(criticality, cadence);
            }
            cadences.remove(Criticality.LOW);
            var kinds = parts[0].startsWith("Équipements")
                    ? Set.of(Kind.HARDWARE)
                    : parts[0].startsWith("Applications") ? Set.of(Kind.SOFTWARE, Kind.SERVICE) : Set.of(Kind.values());
            added.add(activities.add(
                    "walk-" + mark + "-" + (char) ('a' + added.size()),
                    new Draft(parts[0], parts[1], "Document fondateur, § 4", kinds, cadences),
                    LocalDate.parse("2025-01-01")));
        }
        for (var line : TOOLS) {
            var parts = line.split(";", -1);
            var tool = spine.tool(parts[0] + "-" + mark, parts[1], "IN_USE", parts[2], secretary, "2025-03-01");
            written.add(tool);
            if (!parts[3].isEmpty()) {
                spine.client(
                        tool, circles.computeIfAbsent(parts[3], name -> spine.circle(name + " " + mark, "2024-01-01")));
            }
            int number = written.size();
            for (int column = 0; column < added.size(); column++) {
                int back = (number * 37 + column * 53) % 400;
                if ((number + column) % 5 != 0) {
                    statements.stateFor(
                            me,
                            tool,
                            added.get(column),
                            new Told(LocalDate.parse("2026-11-23").minusDays(back), "Fait et relu", ""));
                }
            }
        }
        spine.accountability(
                it, secretary, "Sauvegarder les données " + mark, added.get(5).code(), "2025-01-01");
        scores.keep();
    }
}
