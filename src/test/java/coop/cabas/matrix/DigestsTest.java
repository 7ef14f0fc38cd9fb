package coop.cabas.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.access.AccountId;
import coop.cabas.circles.Cadence;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Today is Monday 23 November 2026. */
@MatrixModuleTest
@Transactional
class DigestsTest {

    @Autowired
    Digests digests;

    @Autowired
    Activities activities;

    @Autowired
    Statements statements;

    @Autowired
    Spine spine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private AccountId holder = new AccountId(0);
    private long role;

    @BeforeEach
    void somebodyOwesABackup() {
        holder = People.account(context);
        var circle = spine.circle("Informatique", "2026-01-01");
        role = spine.role(circle, "OWN", "Référente", "2026-01-01");
        spine.mandate(role, holder, "2026-01-01", null);
        var tool = spine.tool("galette", "HIGH", role, "2026-01-01");
        var backups = activities.add(
                "backups",
                new Activity.Draft(
                        "Données",
                        "Sauvegardes",
                        "",
                        Set.of(Kind.SOFTWARE),
                        Map.of(Criticality.HIGH, Cadence.read("P1M").orElseThrow())),
                LocalDate.parse("2026-01-01"));
        statements.stateFor(
                holder, tool, backups, new Statements.Told(LocalDate.parse("2026-10-20"), "Copie faite", ""));
    }

    @Test
    void saysWhatIsOverdueSinceWhenAndWhereToSayThatItIsDone() {
        digests.send();

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.get("subject")).isEqualTo("1 point de votre part attend une preuve");
            assertThat((String) letter.get("text"))
                    .contains("Outil galette\u00a0: Sauvegardes, en retard depuis le 21 novembre 2026");
            assertThat((String) letter.get("action_url")).endsWith("/matrix?view=mine");
        });
    }

    @Test
    void writesOnceAWeekEvenWhenMondayWasMissed() {
        clock.advance(Duration.ofDays(2));
        digests.send();
        digests.send();
        clock.advance(Duration.ofDays(4));
        digests.send();
        assertThat(letters()).hasSize(1);

        clock.advance(Duration.ofDays(1));
        digests.send();
        assertThat(letters()).hasSize(2);
    }

    @Test
    void leavesInPeaceWhoeverIsUpToDate() {
        var cell = context.getBean(Matrix.class)
                .on(LocalDate.parse("2026-11-23"))
                .cell("galette", "backups")
                .orElseThrow();
        statements.stateFor(
                holder,
                cell.tool().id(),
                cell.activity(),
                new Statements.Told(LocalDate.parse("2026-11-22"), "Copie faite", ""));

        digests.send();

        assertThat(letters()).isEmpty();
    }

    @Test
    void chasesNobodyForWhatBeganLessThanATurnAgo() {
        spine.tool("agenda", "HIGH", role, "2026-10-24");
        spine.tool("blog", "HIGH", role, "2026-10-22");

        digests.send();

        assertThat((String) letters().getFirst().get("text"))
                .containsSubsequence(
                        "Outil galette", "Outil blog\u00a0: Sauvegardes, attendu depuis le 22 octobre 2026")
                .doesNotContain("agenda");
    }

    private List<Map<String, Object>> letters() {
        return jdbc.sql("select subject, text, action_url from mail.message order by id")
                .query()
                .listOfRows();
    }
}
