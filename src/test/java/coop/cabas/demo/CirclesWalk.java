package coop.cabas.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import coop.cabas.circles.Accountabilities;
import coop.cabas.circles.AccountabilityText;
import coop.cabas.circles.Appointment;
import coop.cabas.circles.Cadence;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.Circles;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.Mandates;
import coop.cabas.circles.NewCircle;
import coop.cabas.circles.Powers;
import coop.cabas.circles.RoleKind;
import coop.cabas.circles.Structure;
import coop.cabas.testing.OnStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.LocalDate;
import java.util.Set;

/** The lead's main job: somebody for each role. */
class CirclesWalk extends CastWalk {

    @Autowired
    private ApplicationContext stage;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void theLeadAppointsSomebodyAndTheVacancyIsGone(int width) {
        var circle = circle(width);
        OnStage.account(stage, Cast.BRUNO);
        Page page = as(Cast.ANA, width);
        page.navigate("/");
        picture(page, "circles-home");
        page.navigate("/circles");
        assertAccessible(page);
        picture(page, "circles-tree");
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, link("Boutique " + width))
                .first()
                .click();
        assertThat(page.getByText("Vacant")).hasCount(2);
        assertAccessible(page);
        picture(page, "circles-circle");
        page.getByRole(AriaRole.LINK, named("Nommer quelqu’un : Secrétariat")).click();
        page.getByLabel("Chercher une personne").fill("bruno");
        page.getByLabel("Chercher une personne").press("Enter");
        page.getByLabel("Bruno Lemoine").check();
        page.getByLabel("Minutes par semaine").fill("90");
        assertAccessible(page);
        picture(page, "circles-appointment");
        page.getByRole(AriaRole.BUTTON, named("Nommer cette personne")).click();
        assertThat(page.getByText("Bruno Lemoine tient maintenant le rôle Secrétariat."))
                .isVisible();
        assertThat(page.getByText("Vacant")).hasCount(1);
        page.getByRole(AriaRole.LINK, named("Bruno Lemoine")).first().click();
        assertThat(page.getByText("1\u00a0h\u00a030 par semaine").first()).isVisible();
        assertAccessible(page);
        picture(page, "circles-person");
        page.navigate("/circles/" + circle.value() + "?on=2026-11-01");
        assertThat(page.getByText("Vous regardez le dimanche 1er novembre 2026."))
                .isVisible();
        picture(page, "circles-past");
        page.navigate("/circles/holders");
        picture(page, "circles-holders");
        page.navigate("/circles/" + circle.value() + "/accountabilities/new");
        assertAccessible(page);
        picture(page, "circles-accountability");
        assertNothingSticksOut(page);
    }

    private static void assertNothingSticksOut(Page page) {
        var wide =
                (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        org.assertj.core.api.Assertions.assertThat(wide).isFalse();
    }

    /** A circle of Ana's, whose rights come with her mandate alone. */
    private CircleId circle(int width) {
        var founded = LocalDate.parse("2024-03-01");
        var circles = stage.getBean(Circles.class);
        var mandates = stage.getBean(Mandates.class);
        var top = circles.found(new NewCircle(
                null, "Cercle général " + width, "Tenir le cap de la coop entre deux assemblées.", founded));
        var circle = circles.found(new NewCircle(
                top,
                "Boutique " + width,
                "Que chaque membre trouve de bons produits, au juste prix, dans un magasin accueillant.",
                founded));
        circles.found(new NewCircle(circle, "Approvisionnement " + width, "Commander juste ce qu’il faut.", founded));
        circles.addDomain(circle, "L’agencement des rayons", founded);
        stage.getBean(Accountabilities.class)
                .add(
                        circle,
                        new AccountabilityText(
                                "Vérifier les prix en rayon",
                                "Réunion du 3 mars 2024",
                                new Cadence(2, Cadence.Unit.WEEK),
                                "cela touche à la marge",
                                top,
                                null,
                                null),
                        founded);
        stage.getBean(Powers.class).grant(circle, Set.of(CirclesPermissions.READ));
        for (var role : stage.getBean(Structure.class).roles(circle, founded)) {
            var who =
                    role.kind() == RoleKind.LEAD ? Cast.ANA : role.kind() == RoleKind.FACILITATOR ? Cast.DIDIER : null;
            if (who != null) {
                mandates.appoint(new Appointment(
                        role.id(),
                        OnStage.account(stage, who),
                        founded,
                        who == Cast.DIDIER ? LocalDate.parse("2026-12-10") : null,
                        60));
            }
        }
        return circle;
    }
}
