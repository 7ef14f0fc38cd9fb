package coop.cabas.circles;

import static coop.cabas.testing.Acts.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.access.Standing;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.testing.Mailbox;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

@ModuleTest(extraIncludes = {"access", "mail"})
@RecordApplicationEvents
class HoldersTest {

    @Autowired
    Mandates mandates;

    @Autowired
    Holders holders;

    @Autowired
    Powers powers;

    @Autowired
    Standing standing;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    ApplicationContext context;

    private Coop coop;
    private CircleId top;
    private CircleId circle;
    private CircleRoleId member;
    private AccountId ana;

    @BeforeEach
    void aCircle() {
        coop = new Coop(context);
        top = coop.circle("Général", null);
        circle = coop.circle("Cercle", top);
        member = coop.role(circle, RoleKind.MEMBER);
        ana = People.account(context);
    }

    @AfterEach
    void nobodyActs() {
        Coop.nobodyActs();
    }

    @Test
    void givesARoleBackWithItsRightsAndTellsTheCircle() {
        var lead = coop.lead(circle);
        powers.grant(member, Set.of("audit.read"));
        var mandate = coop.appoint(member, ana, "2026-01-01", null);
        var another = coop.appoint(member, People.account(context), "2026-01-01", null);
        Coop.actAs(ana);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> mandates.layDown(another));
        mandates.layDown(mandate);
        assertThat(standing.of(ana).orElseThrow().permissions()).isEmpty();
        assertThat(events.stream(CircleLeft.class)
                        .filter(event -> event.account().equals(ana)))
                .hasSize(1);
        assertThat(to(lead)).singleElement().asString().contains("rend son rôle", "Membre");
        assertThat(to(ana)).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> mandates.layDown(mandate))
                .withMessage("circles.mandate.over");
    }

    @Test
    void givesBackARoleThatHasNotBegunAndTellsTheCircleAbove() {
        var above = coop.lead(top);
        var mandate = coop.appoint(coop.role(circle, RoleKind.LEAD), ana, "2027-01-01", null);
        Coop.actAs(ana);
        mandates.layDown(mandate);
        assertThat(holders.of(ana)).isEmpty();
        assertThat(to(above)).hasSize(1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> mandates.layDown(mandate));
    }

    @Test
    void letsWhoRunsTheCircleAboveFillTheLeadAndNothingElse() {
        var above = coop.lead(top);
        var below = coop.circle("Dessous", circle);
        var lead = coop.role(circle, RoleKind.LEAD);
        Coop.actAs(above);
        assertRefused(() -> coop.appoint(member, ana, "2026-11-23", null), "circles.notYours");
        assertRefused(() -> coop.appoint(coop.role(below, RoleKind.LEAD), ana, "2026-11-23", null), "circles.notYours");
        var mandate = coop.appoint(lead, ana, "2026-11-23", null);
        mandates.change(mandate, null, 60);
        mandates.end(mandate);
        Coop.nobodyActs();
        powers.grant(lead, Set.of("audit.read"));
        Coop.actAs(above);
        assertRefused(() -> coop.appoint(lead, above, "2026-11-23", null), "circles.beyond");
    }

    @Test
    void countsARoleAsVacantWhileTheAccountIsShut() {
        var mandate = coop.appoint(coop.role(circle, RoleKind.SECRETARY), ana, "2026-01-01", null);
        assertThat(vacant()).doesNotContain("Secrétariat");
        accounts.disable(ana);
        assertThat(vacant()).contains("Secrétariat");
        assertThat(holders.find(mandate).shut()).isTrue();
        accounts.enable(ana);
        assertThat(vacant()).doesNotContain("Secrétariat");
    }

    @Test
    void namesARoleAsItWasOnTheDay() {
        coop.appoint(member, ana, "2026-01-01", "2027-06-30");
        clock.set("2026-12-10T10:00");
        context.getBean(CircleRoles.class).change(member, new RoleText("Équipier", "", 30));
        assertThat(holders.of(ana, LocalDate.parse("2026-12-09")))
                .extracting(Mandate::roleName, Mandate::minutes)
                .containsExactly(tuple("Membre", null));
        assertThat(holders.of(ana))
                .extracting(Mandate::roleName, Mandate::minutes)
                .containsExactly(tuple("Équipier", 30));
        clock.set("2027-07-10T10:00");
        context.getBean(CircleRoles.class).change(member, new RoleText("Membre encore", "", null));
        assertThat(holders.of(ana)).extracting(Mandate::roleName).containsExactly("Équipier");
    }

    private List<String> vacant() {
        return holders.vacant(Coop.TODAY).stream()
                .filter(vacancy -> vacancy.circle().equals(circle))
                .map(Vacancy::roleName)
                .toList();
    }

    private List<String> to(AccountId account) {
        return new Mailbox(jdbc, accounts.find(account).email()).letters();
    }
}
