package coop.cabas.circles.api;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.access.Tokens;
import coop.cabas.circles.Accountabilities;
import coop.cabas.circles.AccountabilityText;
import coop.cabas.circles.Cadence;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.Circles;
import coop.cabas.circles.Coop;
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

import java.util.Set;

@ModuleTest(extraIncludes = {"access", "mail"})
class ApiTest {

    private static final String API = "/api/v1/circles";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Circles circles;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private CircleId circle;

    @BeforeEach
    void aCircle() {
        circle = new Coop(context).circle("API", null);
    }

    @Test
    void answersOneCircleWithAllThatItHas() {
        var coop = new Coop(context);
        var lead = coop.lead(circle);
        circles.addDomain(circle, "Les programmes", Coop.TODAY);
        context.getBean(Accountabilities.class)
                .add(
                        circle,
                        new AccountabilityText(
                                "Répondre", "", new Cadence(3, Cadence.Unit.MONTH), "", null, null, null),
                        Coop.TODAY);
        assertThat(ask("/" + circle.value()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "\"id\":%d,\"parent\":null,\"name\":\"API".formatted(circle.value()),
                        "\"domains\":[\"Les programmes\"]",
                        "\"kind\":\"LEAD\",\"name\":\"Premier lien\",\"purpose\":\"\",\"minutes\":null,\"holders\":[{\"account\":%d,"
                                .formatted(lead.value()),
                        "\"since\":\"2020-01-01\",\"last\":null",
                        "\"cadence\":\"P3M\"");
    }

    @Test
    void answersHowThingsStoodOnADay() {
        clock.set("2026-12-01T10:00");
        circles.describe(circle, "Rebaptisé par l’API " + circle.value(), "");
        assertThat(ask("?on=2026-11-30"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Rebaptisé par l’API " + circle.value());
        assertThat(ask("")).bodyText().contains("Rebaptisé par l’API " + circle.value());
        assertThat(ask("/" + circle.value() + "?on=2019-12-31")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?on=yesterday", "?on=2026-02-30", "?on=%2B99999-01-01", "/1?on=31/12/2026"})
    void saysWhatToWriteInsteadOfABadDay(String path) {
        assertThat(ask(path))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("\"parameter\":\"on\"", "2026-11-23");
    }

    @Test
    void isClosedToWhoeverMayNotRead() {
        assertThat(mvc.get().uri(API).exchange()).hasStatus(401);
        assertThat(mvc.get().uri(API).with(People.who(context)).exchange()).hasStatus(403);
        assertThat(ask("/999999")).hasStatus(404);
    }

    @Test
    void letsAProgramInWithItsToken() {
        var tokens = context.getBean(Tokens.class);
        var reading = tokens.create("lit les cercles", Set.of("circles.read"), null);
        var other = tokens.create("lit le journal", Set.of("audit.read"), null);
        assertThat(mvc.get()
                        .uri(API)
                        .header("Authorization", "Bearer " + reading)
                        .exchange())
                .hasStatusOk();
        assertThat(mvc.get().uri(API).header("Authorization", "Bearer " + other).exchange())
                .hasStatus(403);
    }

    @Test
    void describesItself() {
        assertThat(mvc.get().uri("/api/v1/openapi.json").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("/api/v1/circles/{id}", "All circles of a day");
    }

    private MvcTestResult ask(String path) {
        return mvc.get()
                .uri(java.net.URI.create(API + path))
                .with(People.who(context, "circles.read"))
                .exchange();
    }
}
