package coop.cabas.circles;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

@ModuleTest(extraIncludes = {"access", "mail"})
class LettersTest {

    @Autowired
    Letters letters;

    @Autowired
    Mandates mandates;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private Coop coop;
    private CircleId circle;

    @BeforeEach
    void aCircle() {
        coop = new Coop(context);
        circle = coop.circle("Courrier", null);
    }

    @Test
    void warnsOnceOfAnEndAndAgainWhenItWasMoved() {
        var ana = People.account(context);
        var mandate = coop.appoint(coop.role(circle, RoleKind.MEMBER), ana, "2026-01-01", "2026-12-31");
        letters.warnOfEnds();
        assertThat(to(ana)).isEmpty();
        clock.set("2026-12-01T08:00");
        letters.warnOfEnds();
        letters.warnOfEnds();
        assertThat(to(ana))
                .singleElement()
                .asString()
                .contains("Membre", "31 décembre 2026", "/circles/" + circle.value());
        mandates.change(mandate, mandateEnd("2027-03-31"), null);
        letters.warnOfEnds();
        assertThat(to(ana)).hasSize(1);
        clock.set("2027-03-10T08:00");
        letters.warnOfEnds();
        assertThat(to(ana)).hasSize(2);
    }

    @Test
    void writesToNobodyWhoseAccountIsShut() {
        var eve = People.account(context);
        coop.appoint(coop.role(circle, RoleKind.MEMBER), eve, "2026-01-01", "2026-12-01");
        accounts.disable(eve);
        letters.warnOfEnds();
        assertThat(to(eve)).isEmpty();
        accounts.enable(eve);
        letters.warnOfEnds();
        assertThat(to(eve)).hasSize(1);
    }

    @Test
    void tellsLeadAndSecretaryInOneLetter() {
        var lead = coop.lead(circle);
        var below = coop.circle("Sans personne", circle);
        var deeper = coop.circle("Sans personne non plus", below);
        var member = People.account(context);
        coop.appoint(coop.role(circle, RoleKind.MEMBER), member, "2026-01-01", "2026-12-01");
        letters.tellVacancies();
        assertThat(to(lead))
                .singleElement()
                .asString()
                .contains("Facilitation", name(circle), name(below), name(deeper), "dernier jour le 1er décembre 2026");
        assertThat(to(member)).isEmpty();
    }

    @Test
    void staysSilentWhenNothingIsMissing() {
        var ana = coop.lead(circle);
        for (var kind : List.of(RoleKind.SECRETARY, RoleKind.FACILITATOR)) {
            coop.appoint(coop.role(circle, kind), ana, "2026-01-01", null);
        }
        letters.tellVacancies();
        assertThat(to(ana)).isEmpty();
    }

    @Test
    void tellsSomebodyOfTheRoleTheyWereGivenWhenAskedTo() {
        var ana = People.account(context);
        var role = coop.role(circle, RoleKind.SECRETARY);
        mandates.appoint(new Appointment(role, ana, Coop.TODAY, mandateEnd("2026-12-31"), null), true);
        assertThat(to(ana))
                .singleElement()
                .asString()
                .contains("Secrétariat", "à partir du 23 novembre 2026", "31 décembre 2026", "/circles/me");
    }

    private static java.time.LocalDate mandateEnd(String day) {
        return java.time.LocalDate.parse(day);
    }

    private String name(CircleId id) {
        return context.getBean(Structure.class).circle(id, Coop.TODAY).name();
    }

    private List<String> to(AccountId account) {
        return jdbc.sql(
                        "select subject || ' ' || text || ' ' || action_url from mail.message where recipient = :to order by id")
                .param("to", accounts.find(account).email())
                .query(String.class)
                .list();
    }
}
