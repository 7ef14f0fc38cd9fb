package coop.cabas.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.circles.Cadence;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.matrix.Activity.Draft;
import coop.cabas.matrix.Statements.Told;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import coop.cabas.tools.Proof.Strength;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.tools.ToolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** The matrix computed from the tables, as of any day. Today is 23 November 2026. */
@MatrixModuleTest
@Transactional
class MatrixTest {

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Autowired
    Matrix matrix;

    @Autowired
    Holders holders;

    @Autowired
    Activities activities;

    @Autowired
    Expectations expectations;

    @Autowired
    Statements statements;

    @Autowired
    Scores scores;

    @Autowired
    Reliance reliance;

    @Autowired
    Proofs proofs;

    @Autowired
    Spine spine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private Activity backups;
    private long circle;
    private long lead;
    private AccountId ana;
    private ToolId till;

    @BeforeEach
    void aSmallCoop() {
        backups = activities.add(
                "backups",
                new Draft(
                        "Données",
                        "Sauvegardes",
                        "§ 4",
                        Set.of(Kind.SOFTWARE, Kind.SERVICE),
                        Map.of(Criticality.VITAL, months(1), Criticality.HIGH, months(3))),
                LocalDate.parse("2025-01-01"));
        circle = spine.circle("Informatique", "2024-01-01");
        lead = spine.role(circle, "LEAD", "Premier lien", "2024-01-01");
        ana = People.account(context, MatrixPermissions.READ);
        spine.mandate(lead, ana, "2024-01-01", null);
        till = spine.tool("caisse", "VITAL", lead, "2025-03-01");
    }

    @Test
    void findsARoleVacantWhoseOnlyHolderHasAShutAccount() {
        var circle = spine.circle("Cercle à part", "2026-01-01");
        var role = spine.role(circle, "OWN", "Référente", "2026-01-01");
        var person = People.account(context);
        spine.mandate(role, person, "2026-01-01", null);
        context.getBean(Accounts.class).disable(person);
        var of = new CircleRoleId(role);

        assertThat(holders.on(TODAY).get(of).people()).isEmpty();
        assertThat(holders.on(TODAY.minusDays(1)).get(of).people()).hasSize(1);
    }

    @Test
    void tellsWhoOwesWhatAndSinceWhen() {
        var cell = cell();

        assertThat(cell.state()).isEqualTo(CellState.NEVER);
        assertThat(cell.since()).isEqualTo("2025-03-01");
        assertThat(cell.cadence()).isEqualTo(months(1));
        assertThat(cell.holder().name()).isEqualTo("Premier lien");
        assertThat(cell.holder().isHeldBy(ana)).isTrue();
        assertThat(matrix.on(TODAY).owedBy(ana)).extracting(Cell::path).containsExactly("/matrix/cells/caisse/backups");
    }

    @Test
    void judgesByTheLastProof() {
        state(till, "2026-11-10");
        state(till, "2026-06-01");

        assertThat(cell().state()).isEqualTo(CellState.FRESH);
        assertThat(cell().last().on()).isEqualTo("2026-11-10");
        assertThat(cell().last().strength()).isEqualTo(Strength.STATED);
        assertThat(cell().due()).isEqualTo("2026-12-10");
    }

    @Test
    void readsAnyPastDay() {
        state(till, "2026-01-31");
        state(till, "2026-11-10");

        assertThat(cellOn("2025-02-28")).isNull();
        assertThat(cellOn("2025-03-01").state()).isEqualTo(CellState.NEVER);
        assertThat(cellOn("2026-02-01").state()).isEqualTo(CellState.FRESH);
        assertThat(cellOn("2026-02-28").state()).isEqualTo(CellState.DUE_SOON);
        assertThat(cellOn("2026-03-01").state()).isEqualTo(CellState.OVERDUE);
        assertThat(cellOn("2026-11-09").since()).isEqualTo("2026-03-01");
        assertThat(cellOn("2026-11-10").state()).isEqualTo(CellState.FRESH);
    }

    @Test
    void showsWhoHeldTheRoleOnTheDay() {
        var bruno = People.account(context);
        jdbc.sql("update circles.mandate set ended = '2026-05-01' where account = " + ana.value())
                .update();
        spine.mandate(lead, bruno, "2026-05-01", null);

        assertThat(cellOn("2026-04-30").holder().isHeldBy(ana)).isTrue();
        assertThat(cellOn("2026-05-01").holder().isHeldBy(ana)).isFalse();
        assertThat(cellOn("2026-05-01").holder().isHeldBy(bruno)).isTrue();
    }

    @Test
    void expectsNothingOfKindsAndImportancesThatTheActivityLeavesOut() {
        spine.tool("classeur", "PAPER", "IN_USE", "VITAL", null, "2025-01-01");
        spine.tool("jeu", "LOW", null, "2025-01-01");

        assertThat(cell("classeur", TODAY).state()).isEqualTo(CellState.NOT_EXPECTED);
        assertThat(cell("jeu", TODAY).state()).isEqualTo(CellState.NOT_EXPECTED);
    }

    @Test
    void listensToWhatWasSaidOfACellSinceThatDay() {
        var role = spine.role(circle, "OWN", "Sauvegardes", "2024-01-01");
        expectations.expect(till, backups, months(6), new CircleRoleId(role), LocalDate.parse("2026-06-01"));
        expectations.exempt(till, backups, "hébergé ailleurs", LocalDate.parse("2026-09-01"));

        assertThat(cellOn("2026-05-31").cadence()).isEqualTo(months(1));
        assertThat(cellOn("2026-06-01").cadence()).isEqualTo(months(6));
        assertThat(cellOn("2026-06-01").since()).isEqualTo("2026-06-01");
        assertThat(cellOn("2026-06-01").holder().name()).isEqualTo("Sauvegardes");
        assertThat(cellOn("2026-09-01").state()).isEqualTo(CellState.NOT_APPLICABLE);
        assertThat(cellOn("2026-09-01").said().reason()).isEqualTo("hébergé ailleurs");

        expectations.usual(till, backups, null, TODAY);
        assertThat(cell().cadence()).isEqualTo(months(1));
    }

    @Test
    void remembersToolsWithoutOwingAnythingOnThem() {
        spine.tool("facebook", "SERVICE", "FOR_MEMORY", "LOW", null, "2025-01-01");
        spine.tool("essai", "SERVICE", "CONSIDERED", "VITAL", null, "2025-01-01");

        assertThat(matrix.on(TODAY).forMemory())
                .extracting(row -> row.tool().code())
                .containsExactly("facebook");
        assertThat(matrix.on(TODAY).rows()).extracting(row -> row.tool().code()).containsExactly("caisse");
    }

    @Test
    void owesSinceTheToolIsKeptAndNoLongerOnceItIsRetired() {
        var wiki = spine.tool("wiki", "SERVICE", "CONSIDERED", "VITAL", null, "2025-01-01");
        spine.status(wiki, "IN_USE", LocalDate.parse("2026-02-01"));
        spine.status(wiki, "BEING_REPLACED", LocalDate.parse("2026-08-01"));
        spine.status(wiki, "RETIRED", LocalDate.parse("2026-10-01"));

        assertThat(cell("wiki", LocalDate.parse("2026-01-31"))).isNull();
        assertThat(cell("wiki", LocalDate.parse("2026-02-01")).since()).isEqualTo("2026-02-01");
        assertThat(cell("wiki", LocalDate.parse("2026-09-30")).since()).isEqualTo("2026-02-01");
        assertThat(cell("wiki", LocalDate.parse("2026-10-01"))).isNull();
    }

    @Test
    void groupsToolsByClientCircleAndCountsThemOnce() {
        var shop = spine.circle("Exploitation", "2024-01-01");
        spine.client(till, shop);
        spine.client(till, circle);
        spine.tool("galette", "HIGH", lead, "2025-03-01");

        var grid = matrix.on(TODAY);
        assertThat(grid.groups())
                .extracting(group -> group.name() + " " + group.rows().size())
                .containsExactly(" 1", "Exploitation 1", "Informatique 1");
        assertThat(grid.tally().expected()).isEqualTo(2);
        assertThat(grid.ofCircle(new CircleId(shop)).rows()).hasSize(1);
    }

    @Test
    void groupsToolsByTheCirclesOfThen() {
        spine.client(till, circle);
        jdbc.sql("update tools.client set ended = :today where tool = :tool")
                .param("today", TODAY)
                .param("tool", till.value())
                .update();

        assertThat(matrix.on(TODAY).groups()).extracting(group -> group.name()).containsExactly("");
        assertThat(matrix.on(TODAY.minusDays(1)).groups())
                .extracting(group -> group.name())
                .containsExactly("Informatique");
    }

    @Test
    void losesAColumnOnTheDayItIsRetired() {
        activities.retire("backups");

        assertThat(matrix.on(TODAY).activities()).isEmpty();
        assertThat(matrix.on(TODAY.minusDays(1)).activities())
                .extracting(Activity::code)
                .containsExactly("backups");
    }

    @Test
    void keepsTheScoreOfTheMonthsBeforeTheFirstTime() {
        state(till, "2026-01-15");
        state(till, "2026-11-10");
        scores.keep();

        var kept = scores.monthly(TODAY);
        assertThat(kept.getLast().day()).isEqualTo(TODAY);
        assertThat(kept.getLast().tally()).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(kept)
                .filteredOn(score -> score.day().equals(LocalDate.parse("2026-01-31")))
                .singleElement()
                .satisfies(score -> assertThat(score.tally().score()).isEqualByComparingTo("100"));
        assertThat(kept.getFirst().day()).isEqualTo("2025-03-31");
        assertThat(kept.getFirst().tally()).isEqualTo(new Tally(0, 0, 0, 1));
    }

    @Test
    void comparesWithTheScoreKeptNearestToAMonthBefore() {
        assertThat(scores.aMonthBefore(TODAY)).isEmpty();
        scores.keep();

        assertThat(scores.aMonthBefore(LocalDate.parse("2026-11-23"))
                        .orElseThrow()
                        .day())
                .isEqualTo("2026-10-31");
        assertThat(scores.aMonthBefore(LocalDate.parse("2026-11-13"))
                        .orElseThrow()
                        .day())
                .isEqualTo("2026-09-30");
        assertThat(scores.aMonthBefore(LocalDate.parse("2025-04-01"))).isEmpty();
    }

    @Test
    void countsWhatNobodyAnswersFor() {
        assertThat(matrix.on(TODAY).unheld()).isZero();
        assertThat(matrix.on(TODAY).rows().getFirst().holder().isHeldBy(ana)).isTrue();

        jdbc.sql("update circles.mandate set ended = '2026-05-01' where account = " + ana.value())
                .update();

        assertThat(matrix.on(TODAY).unheld()).isEqualTo(1);
        assertThat(matrix.on(LocalDate.parse("2026-04-30")).unheld()).isZero();
    }

    @Test
    void tellsOnHowManyPeopleThingsRely() {
        var bruno = People.account(context);
        spine.accountability(circle, null, "Sauvegarder les données", "backups", "2025-01-01");
        assertThat(reliance.on(TODAY).tools().getFirst().both()).isEmpty();

        state(till, "2026-11-10");
        statements.stateFor(bruno, till, backups, new Told(LocalDate.parse("2026-11-11"), "fait", ""));
        statements.stateFor(bruno, till, backups, new Told(LocalDate.parse("2025-11-23"), "il y a trop longtemps", ""));

        var line = reliance.on(TODAY).tools().getFirst();
        assertThat(line.both()).hasSize(1);
        assertThat(line.doing()).hasSize(2);
        assertThat(reliance.on(TODAY).accountabilities().getFirst().both()).hasSize(1);
        assertThat(reliance.on(TODAY.minusYears(1)).tools().getFirst().doing()).hasSize(1);
    }

    @Test
    void pagesThroughTheHistoryWithoutCuttingADay() {
        for (int day = 1; day <= 25; day++) {
            state(till, "2026-10-%02d".formatted(day));
            state(till, "2026-10-%02d".formatted(day));
        }
        var seen = 0;
        LocalDate before = null;
        do {
            var part = proofs.of("caisse", "backups", before);
            seen += part.entries().size();
            before = part.next();
        } while (before != null);
        assertThat(seen).isEqualTo(50);
    }

    @Test
    void costsAsManyStatementsForSixtyToolsAsForFive() {
        tools(1, 5);
        var few = StatementCount.of(() -> matrix.on(TODAY));
        tools(6, 60);
        var many = StatementCount.of(() -> matrix.on(TODAY));

        assertThat(matrix.on(TODAY).rows()).hasSize(61);
        assertThat(many).isEqualTo(few).isBetween(7L, 12L);
    }

    private void tools(int from, int to) {
        for (int i = from; i <= to; i++) {
            var tool = spine.tool("outil-" + i, "VITAL", lead, "2025-01-01");
            spine.client(tool, circle);
            state(tool, "2026-11-01");
        }
    }

    private void state(ToolId tool, String done) {
        statements.stateFor(ana, tool, backups, new Told(LocalDate.parse(done), "sauvegarde relue", ""));
    }

    private Cell cell() {
        return cell("caisse", TODAY);
    }

    private Cell cellOn(String day) {
        return cell("caisse", LocalDate.parse(day));
    }

    private Cell cell(String tool, LocalDate day) {
        return matrix.on(day).cell(tool, "backups").orElse(null);
    }

    private static Cadence months(int count) {
        return new Cadence(count, Cadence.Unit.MONTH);
    }
}
