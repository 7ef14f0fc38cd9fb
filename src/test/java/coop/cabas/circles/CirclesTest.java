package coop.cabas.circles;

import static coop.cabas.testing.Acts.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.RuleCase;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

@ModuleTest(extraIncludes = {"access", "mail"})
class CirclesTest {

    @Autowired
    Circles circles;

    @Autowired
    CircleRoles roles;

    @Autowired
    Accountabilities accountabilities;

    @Autowired
    Structure structure;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private Coop coop;

    @BeforeEach
    void aCoop() {
        coop = new Coop(context);
    }

    @AfterEach
    void nobodyActs() {
        Coop.nobodyActs();
    }

    @Test
    void bearsEachCircleWithTheRolesThatAllHave() {
        var circle = coop.circle("Informatique", null);
        assertThat(structure.roles(circle, Coop.TODAY))
                .extracting(CircleRole::name)
                .containsExactly("Premier lien", "Second lien", "Secrétariat", "Facilitation", "Membre");
    }

    @Test
    void readsHowThingsStoodOnAnyDay() {
        var top = coop.circle("Général", null);
        var it = circles.found(new NewCircle(top, "Outils numériques", "Aider", LocalDate.parse("2021-05-01")));
        clock.set("2026-12-01T10:00");
        circles.describe(it, "Informatique du passé", "Aider mieux");
        clock.set("2026-12-20T10:00");
        circles.move(it, null);
        clock.set("2027-01-10T10:00");
        circles.end(it);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> structure.circle(it, LocalDate.parse("2021-04-30")));
        assertThat(structure.circle(it, LocalDate.parse("2021-05-01")).name()).isEqualTo("Outils numériques");
        assertThat(structure.circle(it, LocalDate.parse("2026-11-30")).name()).isEqualTo("Outils numériques");
        assertThat(structure.circle(it, LocalDate.parse("2026-12-01")).name()).isEqualTo("Informatique du passé");
        assertThat(structure.circle(it, LocalDate.parse("2026-12-19")).parent()).isEqualTo(top);
        assertThat(structure.circle(it, LocalDate.parse("2027-01-09")).parent()).isNull();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> structure.circle(it, LocalDate.parse("2027-01-10")));
        assertThat(structure.circles(LocalDate.parse("2027-01-09")))
                .extracting(Circle::id)
                .contains(it);
        assertThat(structure.roles(it, LocalDate.parse("2027-01-09"))).hasSize(5);
        assertThat(structure.roles(it, LocalDate.parse("2027-01-10"))).isEmpty();
    }

    @Test
    void readsWhatWasOwedOnAnyDay() {
        var circle = coop.circle("Finances", null);
        var role = roles.add(circle, new RoleText("Trésorerie", "", 120), Coop.TODAY);
        var owed = accountabilities.add(
                circle,
                new AccountabilityText(
                        "Tenir la caisse", "Réunion du 3", new Cadence(1, Cadence.Unit.WEEK), "", null, role, null),
                LocalDate.parse("2024-02-29"));
        clock.set("2026-12-01T10:00");
        accountabilities.change(circle, owed, AccountabilityText.of("Tenir la caisse et le coffre", ""));
        clock.set("2026-12-05T10:00");
        roles.end(role);
        accountabilities.end(circle, owed);

        assertThat(structure.accountabilities(circle, LocalDate.parse("2024-02-28")))
                .isEmpty();
        var before = structure
                .accountabilities(circle, LocalDate.parse("2026-11-30"))
                .getFirst();
        assertThat(before.text().wording()).isEqualTo("Tenir la caisse");
        assertThat(before.text().cadence()).hasToString("P1W");
        assertThat(before.roleName()).isEqualTo("Trésorerie");
        assertThat(structure.accountabilities(circle, LocalDate.parse("2026-12-04")))
                .singleElement()
                .extracting(one -> one.text().wording())
                .isEqualTo("Tenir la caisse et le coffre");
        assertThat(structure.accountabilities(circle, LocalDate.parse("2026-12-05")))
                .isEmpty();
    }

    @Test
    void keepsTwoChangesOfADayAsOne() {
        var circle = coop.circle("Hésitation", null);
        circles.describe(circle, "Hésitation, premier essai", "");
        circles.describe(circle, "Hésitation, second essai", "");
        assertThat(jdbc.sql("select count(*) from circles.circle_past where id = :id")
                        .param("id", circle.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesANameThatAnotherLivingCircleHas() {
        circles.found(new NewCircle(null, "Le seul de ce nom", "", Coop.TODAY));
        assertRefused(
                () -> circles.found(new NewCircle(null, " le seul DE ce nom ", "", Coop.TODAY)), "circles.name.taken");
    }

    @Test
    void refusesARing() {
        var a = coop.circle("A", null);
        var b = coop.circle("B", a);
        var c = coop.circle("C", b);
        assertRefused(() -> circles.move(a, c), "circles.tree.ring");
        assertRefused(() -> circles.move(a, a), "circles.tree.ring");
    }

    @Test
    void refusesARingAlsoWhenManyMoveAtOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            var ring = new ArrayList<CircleId>();
            for (var i = 0; i < 6; i++) {
                ring.add(coop.circle("Ronde", null));
            }
            var moves = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < 6; i++) {
                var from = ring.get(i);
                var to = ring.get((i + 1) % 6);
                moves.add(() -> attempt(() -> circles.move(from, to)));
            }
            var moved = 0;
            try (var pool = Executors.newFixedThreadPool(6)) {
                for (var done : pool.invokeAll(moves)) {
                    moved += done.get() ? 1 : 0;
                }
            }
            assertThat(moved).isEqualTo(5);
        }
    }

    @Test
    void endsACircleOnlyWhenNoneIsLeftWithinIt() {
        var top = coop.circle("Haut", null);
        var below = coop.circle("Bas", top);
        assertRefused(() -> circles.end(top), "circles.circle.hasCircles");
        circles.end(below);
        circles.end(top);
        assertRefused(() -> circles.found(new NewCircle(top, "Trop tard", "", Coop.TODAY)), "circles.tree.ended");
    }

    @Test
    void keepsTheRolesThatEveryCircleHas() {
        var circle = coop.circle("Complet", null);
        var lead = coop.role(circle, RoleKind.LEAD);
        assertRefused(() -> roles.end(lead), "circles.role.core");
        roles.change(lead, new RoleText("Coordination", "", 90));
        assertThat(structure.role(lead, Coop.TODAY).name()).isEqualTo("Coordination");
        assertThat(structure.role(lead, Coop.TODAY.minusDays(1)).name()).isEqualTo("Premier lien");
    }

    @Test
    @RuleCase("C116")
    void letsLeadsChangeTheirCircleAndNoOther() {
        var top = coop.circle("Sommet", null);
        var mine = coop.circle("Le mien", top);
        var other = coop.circle("Un autre", top);
        var lead = coop.lead(mine);
        var manager = People.account(context, CirclesPermissions.MANAGE);
        Coop.actAs(lead);
        circles.addDomain(mine, "Le frigo", Coop.TODAY);
        circles.found(new NewCircle(mine, "Né sous le mien", "", Coop.TODAY));
        assertRefused(() -> circles.addDomain(other, "Le frigo", Coop.TODAY), "circles.notYours");
        assertRefused(() -> circles.end(mine), "circles.notYours");
        assertRefused(() -> circles.move(mine, other), "circles.notAll");
        assertRefused(() -> circles.found(new NewCircle(null, "Tout en haut", "", Coop.TODAY)), "circles.notAll");
        Coop.actAs(manager);
        circles.move(mine, other);
    }

    @Test
    void refusesWhatOnlyASlipOfTheKeyboardCanMean() {
        assertRefused(
                () -> circles.found(new NewCircle(null, "Futur", "", LocalDate.parse("2920-01-01"))),
                "circles.day.odd");
        assertRefused(() -> circles.found(new NewCircle(null, "\u2003", "", Coop.TODAY)), "circles.text.odd");
        assertRefused(() -> circles.found(new NewCircle(null, "Nul\u0000", "", Coop.TODAY)), "circles.text.odd");
        assertRefused(() -> circles.found(new NewCircle(null, "x".repeat(81), "", Coop.TODAY)), "circles.text.odd");
    }

    @Test
    void findsNoRoleOfAnotherCircleForAnAccountability() {
        var one = coop.circle("Un", null);
        var two = coop.circle("Deux", null);
        var foreign = coop.role(two, RoleKind.LEAD);
        var text = new AccountabilityText("Faire", "", null, "", null, foreign, null);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accountabilities.add(one, text, Coop.TODAY));
        assertRefused(
                () -> accountabilities.add(
                        one, new AccountabilityText("Faire", "", null, "", one, null, null), Coop.TODAY),
                "circles.accountability.itself");
    }

    @Test
    void tellsTheTrailOfEachChange() {
        var circle = coop.circle("Suivi", null);
        circles.describe(circle, "Suivi de près", "");
        circles.end(circle);
        assertThat(jdbc.sql("select action from audit.event where subject = :subject order by id")
                        .param("subject", "circles.circle:" + circle.value())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("circles.circle.founded", "circles.circle.changed", "circles.circle.ended"));
    }

    private static boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }
}
