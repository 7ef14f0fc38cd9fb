package coop.cabas.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.circles.Cadence;
import coop.cabas.matrix.CellState;
import coop.cabas.matrix.Matrix;
import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.shared.Refused;
import coop.cabas.testing.CabasTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

@CabasTest
@Transactional
class StarterTest {

    @Autowired
    Starter starter;

    @Autowired
    Matrix matrix;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Test
    void holdsTheToolsAndActivitiesOfTheFoundingDocument() {
        var pack = starter.pack();

        assertThat(pack.tools().stream().map(Pack.PackTool::name))
                .contains("Galette", "Metabase", "KeePass", "Intranet", "POP'Services", "AEMSOFT", "Badges")
                .contains("Accès Internet du magasin", "Documentation", "Site Internet (WordPress)", "Courriels")
                .contains("Signal", "SendinBlue", "Framalistes", "Réseaux sociaux");
        assertThat(pack.activities()).hasSize(22);
        assertThat(pack.activities().stream()
                        .flatMap(activity ->
                                Stream.of(activity.low(), activity.medium(), activity.high(), activity.vital()))
                        .filter(Objects::nonNull))
                .allSatisfy(cadence -> assertThat(Cadence.read(cadence)).isPresent());
        var owed = pack.circles().stream()
                .flatMap(circle -> circle.accountabilities().stream())
                .map(Pack.Owed::activity)
                .filter(Objects::nonNull);
        assertThat(owed)
                .as("each activity is an accountability of a circle")
                .containsExactlyInAnyOrderElementsOf(
                        pack.activities().stream().map(Pack.Activity::code).toList());
    }

    @Test
    void writesFrenchAsPeopleReadIt() throws IOException {
        var lines = Files.readAllLines(Path.of("src/main/resources/starter/redevabilites.yaml")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(lines).noneMatch(line -> line.matches(".*\\p{L}'\\p{Ll}.*") || line.matches(".*\\p{L} [;:!?] .*"));
    }

    @Test
    void putsAMatrixOnTheScreenInOneGo() {
        var done = starter.install(starter.everything());

        assertThat(done).isEqualTo(new Starter.Done(7, 16, 22));
        var grid = matrix.on(LocalDate.now(clock));
        assertThat(grid.activities()).hasSize(22);
        assertThat(grid.rows()).hasSize(15);
        assertThat(grid.forMemory()).hasSize(1);
        assertThat(grid.groups().stream().map(group -> group.name()))
                .containsExactlyInAnyOrder("", "Communication", "Exploitation", "Gouvernance");
        var backups = grid.cell("aemsoft", "backups").orElseThrow();
        assertThat(backups.state()).isEqualTo(CellState.NEVER);
        assertThat(backups.cadence()).hasToString("P1W");
        assertThat(Objects.requireNonNull(backups.holder()).name()).isEqualTo("Référent·e des outils du magasin");
        assertThat(jdbc.sql("select count(*) from circles.accountability_state where consulted is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void isWhereAnEmptyMatrixLeads() {
        assertThat(mvc.get().uri("/matrix").with(People.admin(context)))
                .bodyText()
                .contains("<h2>La matrice n’a pas encore", "href=\"/starter\">", "Choisir par où commencer");
        assertThat(mvc.get().uri("/matrix").with(People.who(context, MatrixPermissions.READ)))
                .bodyText()
                .doesNotContain("href=\"/starter\"");
    }

    @Test
    void saysAfterwardsThatPeopleAreToBeAppointed() {
        starter.install(starter.everything());

        assertThat(mvc.get().uri("/matrix").with(People.admin(context)))
                .bodyText()
                .contains("Et maintenant, qui répond de quoi", "href=\"/circles#vacant\"", "à pourvoir");
        assertThat(mvc.get().uri("/").with(People.admin(context))).bodyText().contains("Pourvoir les rôles");
        assertThat(mvc.get().uri("/").with(People.who(context, MatrixPermissions.READ)))
                .bodyText()
                .contains("Redevabilités tenues")
                .doesNotContain("Pourvoir les rôles");
        assertThat(mvc.get().uri("/matrix/cells/aemsoft/backups").with(People.admin(context)))
                .bodyText()
                .contains("Pourvoir ce rôle");
    }

    @Test
    void leavesAloneWhatIsThere() {
        starter.install(
                new Choice(Map.of("exploitation", "Le magasin"), Map.of("aemsoft", "La caisse"), Set.of("backups")));

        var done = starter.install(new Choice(
                Map.of("exploitation", "le MAGASIN"), Map.of("aemsoft", "AEMSOFT"), Set.of("backups", "privacy")));

        assertThat(done).isEqualTo(new Starter.Done(0, 0, 1));
        assertThat(jdbc.sql("select name from tools.tool_state where code = 'aemsoft'")
                        .query(String.class)
                        .single())
                .isEqualTo("La caisse");
        assertThat(matrix.on(LocalDate.now(clock)).groups())
                .singleElement()
                .satisfies(group -> assertThat(group.name()).isEqualTo("Le magasin"));
    }

    @Test
    void putsNothingInPlaceWhenANameIsTakenTwice() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> starter.install(
                        new Choice(Map.of(), Map.of("galette", "Membres", "services", "Membres"), Set.of())));
    }

    @Test
    void beginsFromThePage() {
        var page = mvc.get().uri("/starter").with(People.admin(context)).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("name-tool-galette", "Sauvegardes");

        var done = mvc.post()
                .uri("/starter")
                .with(People.admin(context))
                .with(csrf())
                .param("circle", "exploitation")
                .param("name-circle-exploitation", "Le magasin")
                .param("tool", "aemsoft")
                .param("name-tool-aemsoft", "La caisse")
                .param("activity", "backups")
                .exchange();

        assertThat(done).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/matrix");
        assertThat(matrix.on(LocalDate.now(clock)).cell("aemsoft", "backups")).isPresent();
    }

    @Test
    void keepsWhatWasTypedWhenANameIsMissing() {
        var answer = mvc.post()
                .uri("/starter")
                .with(People.admin(context))
                .with(csrf())
                .param("tool", "aemsoft", "galette")
                .param("name-tool-aemsoft", "La caisse du quartier")
                .param("name-tool-galette", " ")
                .exchange();

        assertThat(answer).hasStatus(422).bodyText().contains("La caisse du quartier");
        assertThat(starter.there().tools()).isEmpty();
    }

    @Test
    void isForThoseWhoKeepTheMatrix() {
        assertThat(mvc.get().uri("/starter")).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/starter").with(People.who(context, MatrixPermissions.READ)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
