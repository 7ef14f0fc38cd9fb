package coop.cabas.matrix.api;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.circles.Cadence;
import coop.cabas.matrix.Activities;
import coop.cabas.matrix.Activity.Draft;
import coop.cabas.matrix.MatrixModuleTest;
import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.matrix.Spine;
import coop.cabas.matrix.Statements;
import coop.cabas.matrix.Statements.Told;
import coop.cabas.testing.People;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** What programs are answered, to the letter. */
@MatrixModuleTest
@Transactional
class MatrixApiTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Activities activities;

    @Autowired
    Statements statements;

    @Autowired
    Spine spine;

    @BeforeEach
    void aSmallCoop() {
        var backups = activities.add(
                "backups",
                new Draft(
                        "Données",
                        "Sauvegardes",
                        "",
                        Set.of(Kind.SOFTWARE),
                        Map.of(Criticality.VITAL, new Cadence(1, Cadence.Unit.MONTH))),
                LocalDate.parse("2025-01-01"));
        long circle = spine.circle("Informatique", "2024-01-01");
        long lead = spine.role(circle, "LEAD", "Premier lien", "2024-01-01");
        var till = spine.tool("caisse", "VITAL", lead, "2025-03-01");
        spine.client(till, circle);
        statements.stateFor(
                People.account(context), till, backups, new Told(LocalDate.parse("2026-09-30"), "relue", ""));
    }

    @Test
    void answersTheWholeMatrix() {
        assertThat(read("/api/v1/matrix?on=2026-10-31"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(
                        "{\"on\":\"2026-10-31\",\"score\":0.0,\"expected\":1,\"fresh\":0,\"dueSoon\":0,\"overdue\":1,"
                                + "\"never\":0,\"cells\":[{\"tool\":\"caisse\",\"toolName\":\"Outil caisse\",\"circles\":[\"Informatique\"],"
                                + "\"activity\":\"backups\",\"activityName\":\"Sauvegardes\",\"state\":\"OVERDUE\",\"since\":\"2026-10-31\","
                                + "\"cadence\":\"P1M\",\"due\":\"2026-10-30\",\"last\":\"2026-09-30\",\"strength\":\"STATED\","
                                + "\"role\":\"Premier lien · Informatique\",\"holders\":[],\"reason\":null}]}");
    }

    @Test
    void answersOneCellWithItsProofs() {
        assertThat(read("/api/v1/matrix/caisse/backups"))
                .hasStatusOk()
                .bodyText()
                .contains("\"state\":\"OVERDUE\"", "\"what\":\"relue\"", "\"next\":null");
        assertThat(read("/api/v1/matrix/caisse/none")).hasStatus(404);
        assertThat(read("/api/v1/matrix/none/backups")).hasStatus(404);
    }

    @Test
    void tellsWhichParameterIsWrong() {
        assertThat(read("/api/v1/matrix?on=2030-01-01"))
                .hasStatus(400)
                .bodyText()
                .contains("\"parameter\":\"on\"");
        assertThat(read("/api/v1/matrix/caisse/backups?before=x")).hasStatus(400);
    }

    @Test
    void isDescribed() {
        assertThat(read("/api/v1/openapi.json"))
                .hasStatusOk()
                .bodyText()
                .contains("/api/v1/matrix/{tool}/{activity}", "The whole matrix as it stood on a day", "\"DUE_SOON\"");
    }

    private MvcTestResult read(String path) {
        return mvc.get()
                .uri(path)
                .with(People.who(context, MatrixPermissions.READ))
                .exchange();
    }
}
