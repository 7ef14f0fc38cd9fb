package coop.cabas.circles;

import static coop.cabas.testing.Acts.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.access.Standing;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

@ModuleTest(extraIncludes = {"access", "mail"})
@RecordApplicationEvents
class MandatesTest {

    @Autowired
    Mandates mandates;

    @Autowired
    Circles circles;

    @Autowired
    CircleRoles roles;

    @Autowired
    Powers powers;

    @Autowired
    Holders holders;

    @Autowired
    Belonging belonging;

    @Autowired
    Standing standing;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    ApplicationContext context;

    private Coop coop;
    private CircleId circle;
    private CircleRoleId member;
    private AccountId ana;

    @BeforeEach
    void aCircle() {
        coop = new Coop(context);
        circle = coop.circle("Cercle", null);
        member = coop.role(circle, RoleKind.MEMBER);
        ana = People.account(context);
    }

    @AfterEach
    void nobodyActs() {
        Coop.nobodyActs();
    }

    @Test
    void letsSeveralHoldTheSameRole() {
        coop.appoint(member, ana, "2026-01-01", null);
        coop.appoint(member, People.account(context), "2026-01-01", null);
        assertThat(holders.of(circle, Coop.TODAY)).hasSize(2);
    }

    @Test
    void appointsOnceWhenAHundredAppointTheSamePersonAtOnce() throws Exception {
        Callable<Boolean> appoint = () -> {
            try {
                coop.appoint(member, ana, "2026-11-23", null);
                return true;
            } catch (Refused refused) {
                assertThat(refused).hasMessage("circles.mandate.already");
                return false;
            }
        };
        var appointed = 0;
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var done : pool.invokeAll(Collections.nCopies(100, appoint))) {
                appointed += done.get() ? 1 : 0;
            }
        }
        assertThat(appointed).isEqualTo(1);
        assertThat(holders.of(ana)).hasSize(1);
    }

    @Test
    void takesUpTheDayAfterTheLastOne() {
        coop.appoint(member, ana, "2026-01-01", "2026-06-30");
        assertRefused(() -> coop.appoint(member, ana, "2026-06-30", null), "circles.mandate.already");
        coop.appoint(member, ana, "2026-07-01", null);
        assertThat(holders.of(circle, LocalDate.parse("2026-06-30"))).hasSize(1);
        assertThat(holders.of(circle, LocalDate.parse("2026-07-01"))).hasSize(1);
    }

    @Test
    void saysWhyAnAppointmentMakesNoSense() {
        assertRefused(() -> coop.appoint(member, ana, "2026-11-23", "2026-11-22"), "circles.mandate.backwards");
        assertRefused(() -> coop.appoint(member, ana, "2019-12-31", null), "circles.mandate.beforeRole");
        context.getBean(Accounts.class).disable(ana);
        assertRefused(() -> coop.appoint(member, ana, "2026-11-23", null), "circles.mandate.shut");
    }

    @Test
    void givesRightsWithTheMandateAndTakesThemAtMidnightOfItsLastDay() {
        powers.grant(circle, Set.of("audit.read"));
        powers.grant(member, Set.of("mail.read"));
        coop.appoint(member, ana, "2026-11-25", "2026-11-30");
        assertRights();
        clock.set("2026-11-25T00:00");
        assertRights("audit.read", "mail.read");
        clock.set("2026-11-30T23:59:59");
        assertRights("audit.read", "mail.read");
        clock.set("2026-12-01T00:00");
        assertRights();
    }

    @Test
    void takesRightsAtOnceWhenTheMandateIsEnded() {
        powers.grant(circle, Set.of("audit.read"));
        var mandate = coop.appoint(member, ana, "2026-01-01", null);
        assertRights("audit.read");
        mandates.end(mandate);
        assertRights();
        assertRefused(() -> mandates.end(mandate), "circles.mandate.over");
    }

    @Test
    void takesRightsAtOnceWhenTheRoleEnds() {
        var own = roles.add(circle, new RoleText("Lecture du journal", "", null), Coop.TODAY);
        powers.grant(own, Set.of("audit.read"));
        coop.appoint(own, ana, "2026-11-23", null);
        assertRights("audit.read");
        roles.end(own);
        assertRights();
    }

    @Test
    void takesRightsAtOnceWhenTheCircleEnds() {
        powers.grant(circle, Set.of("audit.read"));
        coop.appoint(member, ana, "2026-01-01", null);
        assertRights("audit.read");
        circles.end(circle);
        assertRights();
    }

    @Test
    void takesRightsAtOnceWhenTheyAreGrantedNoMore() {
        powers.grant(circle, Set.of("audit.read"));
        coop.appoint(member, ana, "2026-01-01", null);
        assertRights("audit.read");
        powers.grant(circle, Set.of());
        assertRights();
    }

    @Test
    void handsOutNoMoreThanTheAppointerHolds() {
        powers.grant(member, Set.of("audit.read"));
        var chloe = coop.lead(circle);
        var bruno = coop.lead(circle, "audit.read");
        var mandate = coop.appoint(member, People.account(context), "2026-01-01", "2026-12-31");
        Coop.actAs(chloe);
        assertRefused(() -> coop.appoint(member, ana, "2026-11-23", null), "circles.beyond");
        assertRefused(() -> mandates.change(mandate, null, null), "circles.beyond");
        Coop.actAs(bruno);
        mandates.change(mandate, null, 60);
        assertThat(holders.find(mandate).minutes()).isEqualTo(60);
    }

    @Test
    void grantsNothingThatOneDoesNotHold() {
        var lead = coop.lead(circle);
        var strong = People.account(context, CirclesPermissions.MANAGE, "mail.read");
        var weak = People.account(context, CirclesPermissions.MANAGE);
        Coop.actAs(strong);
        assertRefused(() -> powers.grant(circle, Set.of("audit.read")), "circles.beyond");
        assertRefused(() -> powers.grant(circle, Set.of("nothing.like-this")), "circles.permission.unknown");
        powers.grant(circle, Set.of("mail.read"));
        Coop.actAs(weak);
        assertRefused(() -> powers.grant(circle, Set.of()), "circles.beyond");
        Coop.actAs(lead);
        assertRefused(() -> powers.grant(circle, Set.of()), "circles.notAll");
    }

    @Test
    void changesNothingThatIsNotOnesOwn() {
        var mandate = coop.appoint(member, ana, "2026-01-01", null);
        var bruno = People.account(context);
        Coop.actAs(ana);
        assertRefused(() -> mandates.end(mandate), "circles.notYours");
        assertRefused(() -> coop.appoint(member, bruno, "2026-11-23", null), "circles.notYours");
    }

    @Test
    void tellsOnceThatSomebodyJoinedAndLeft() {
        var first = coop.appoint(member, ana, "2026-01-01", null);
        var second = coop.appoint(coop.role(circle, RoleKind.SECRETARY), ana, "2026-01-01", null);
        belonging.settle();
        assertThat(joined()).containsExactly(new CircleJoined(circle, ana));
        mandates.end(first);
        assertThat(left()).isEmpty();
        mandates.end(second);
        belonging.settle();
        assertThat(left()).containsExactly(new CircleLeft(circle, ana));
    }

    @Test
    void tellsThatSomebodyLeftWhoseAccountIsShutAndCameBackWhenItIsOpenAgain() {
        coop.appoint(member, ana, "2026-01-01", null);
        var accounts = context.getBean(Accounts.class);
        accounts.disable(ana);
        belonging.settle();
        assertThat(left()).containsExactly(new CircleLeft(circle, ana));
        accounts.enable(ana);
        assertThat(joined()).containsExactly(new CircleJoined(circle, ana), new CircleJoined(circle, ana));
    }

    @Test
    void tellsOnceOfWhatTheCalendarBeginsAndEnds() {
        coop.appoint(member, ana, "2026-11-25", "2026-11-30");
        assertThat(joined()).isEmpty();
        clock.set("2026-11-25T00:05");
        belonging.settle();
        belonging.settle();
        assertThat(joined()).containsExactly(new CircleJoined(circle, ana));
        clock.set("2026-11-30T00:05");
        belonging.settle();
        assertThat(left()).isEmpty();
        clock.set("2026-12-01T00:05");
        belonging.settle();
        belonging.settle();
        assertThat(left()).containsExactly(new CircleLeft(circle, ana));
    }

    @Test
    void missesAPersonWhoseTwoMandatesEndAtTheSameMomentOnlyOnce() throws Exception {
        var first = coop.appoint(member, ana, "2026-01-01", null);
        var second = coop.appoint(coop.role(circle, RoleKind.LEAD), ana, "2026-01-01", null);
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var done : pool.invokeAll(List.<Callable<Boolean>>of(() -> ended(first), () -> ended(second)))) {
                done.get();
            }
        }
        assertThat(context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select count(*) from circles.belonging where circle = :circle")
                        .param("circle", circle.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void knowsVacantRolesAndMandatesAboutToEnd() {
        assertThat(vacant()).containsExactly("Premier lien", "Secrétariat", "Facilitation");
        coop.appoint(coop.role(circle, RoleKind.LEAD), ana, "2026-11-23", "2026-12-23");
        assertThat(vacant()).containsExactly("Secrétariat", "Facilitation");
        assertThat(ending()).containsExactly(ana);
        clock.set("2026-11-22T10:00");
        assertThat(ending()).isEmpty();
        clock.set("2026-12-23T10:00");
        assertThat(ending()).containsExactly(ana);
        clock.set("2026-12-24T00:00");
        assertThat(ending()).isEmpty();
        assertThat(vacant()).contains("Premier lien");
    }

    private List<String> vacant() {
        return holders.vacant(LocalDate.now(clock)).stream()
                .filter(vacancy -> vacancy.circle().equals(circle))
                .map(Vacancy::roleName)
                .toList();
    }

    private List<AccountId> ending() {
        return holders.endingSoon(LocalDate.now(clock)).stream()
                .filter(mandate -> mandate.circle().equals(circle))
                .map(Mandate::account)
                .toList();
    }

    private boolean ended(MandateId mandate) {
        mandates.end(mandate);
        return true;
    }

    private List<CircleJoined> joined() {
        return events.stream(CircleJoined.class)
                .filter(event -> event.circle().equals(circle))
                .toList();
    }

    private List<CircleLeft> left() {
        return events.stream(CircleLeft.class)
                .filter(event -> event.circle().equals(circle))
                .toList();
    }

    private void assertRights(String... permissions) {
        assertThat(standing.of(ana).orElseThrow().permissions()).containsExactlyInAnyOrder(permissions);
    }
}
