package coop.cabas.circles.meetings.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.meetings.Gathering;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A circle meets, and decides by consent. */
class ConsentWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private CircleId circle = new CircleId(0);
    private String reader = "";

    @BeforeEach
    void gather() {
        circle = new Gathering(jdbc, context)
                .circle("Informatique " + UUID.randomUUID().toString().substring(0, 4));
        reader = "lecture " + UUID.randomUUID();
        roles.create(reader, Set.of("circles.read"));
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void plansObjectsIntegratesAndAdopts(int width) {
        var secretary = member("Chloé Martin", "SECRETARY", width);
        var bruno = member("Bruno Petit", "MEMBER", width);

        look(secretary, "/circles/%d/meetings".formatted(circle.value()), "meetings-1-none");
        secretary.locator("main a.primary").first().click();
        secretary.locator("#title").fill("Réunion mensuelle");
        secretary.locator("#day").fill("2026-11-23");
        secretary.locator("#time").fill("18:30");
        secretary.locator("#place").fill("Salle du fond");
        secretary.locator("#agenda").fill("Accueil des nouveaux\nSauvegardes de la caisse\nDivers");
        secretary.locator("[name=tell]").check();
        assertAccessible(secretary);
        picture(secretary, "meetings-2-plan");
        secretary.locator("main form button[type=submit]").click();
        assertThat(secretary.locator("#said")).containsText("reçoivent l’invitation");
        assertThat(secretary.locator(".agenda > li")).hasCount(3);
        assertAccessible(secretary);
        picture(secretary, "meetings-3-meeting");

        secretary.locator("a[href*='/decisions/new']").click();
        secretary.locator("#title").fill("Sauvegarder la caisse chaque nuit");
        secretary.locator("#proposal").fill("La caisse est sauvegardée chaque nuit, sur un disque dans la réserve.");
        secretary.locator("main form button[type=submit]").click();
        var decision = secretary.url();

        look(bruno, "/", "meetings-4-home");
        bruno.locator(".task a[href='%s']".formatted(URI.create(decision).getPath()))
                .click();
        bruno.locator("summary:has-text('Faire une objection')").click();
        bruno.locator("#reason").fill("Un vol ou un dégât des eaux emporterait la caisse et le disque ensemble.");
        bruno.locator("form[action$='/objections'] button[type=submit]").click();
        assertThat(bruno.locator("#said")).containsText("Votre objection est notée");
        assertAccessible(bruno);
        picture(bruno, "meetings-5-objection");

        secretary.reload();
        assertThat(secretary.locator("form[action$='/adoption']")).hasCount(0);
        secretary.locator("a:has-text('Répondre à cette objection')").click();
        assertAccessible(secretary);
        picture(secretary, "meetings-6-integration");
        secretary.locator("#integration").fill("Une copie part aussi chez un hébergeur.");
        secretary
                .locator("#proposal")
                .fill("La caisse est sauvegardée chaque nuit, sur un disque dans la réserve et chez un hébergeur.");
        secretary.locator("form[action$='/integration'] button[type=submit]").click();
        secretary.locator("summary:has-text('Adopter')").click();
        picture(secretary, "meetings-7-adoption");
        secretary.locator("form[action$='/adoption'] button[type=submit]").click();
        assertThat(secretary.locator("#said")).containsText("La décision est adoptée");
        assertThat(secretary.locator(".badge-state").first()).containsText("Adoptée");
        assertAccessible(secretary);
        picture(secretary, "meetings-8-decision");

        look(bruno, "/decisions", "meetings-9-register");
        look(secretary, "/circles/%d/meetings".formatted(circle.value()), "meetings-10-list");
    }

    @Test
    void writesAndSignsTheMinutes() {
        var secretary = member("Chloé Martin", "SECRETARY", PHONE);
        secretary.navigate("/circles/%d/meetings/new".formatted(circle.value()));
        secretary.locator("#title").fill("Réunion mensuelle");
        secretary.locator("#day").fill("2026-11-23");
        secretary.locator("#time").fill("09:00");
        secretary.locator("#agenda").fill("Accueil des nouveaux\nDivers");
        secretary.locator("main form button[type=submit]").click();
        secretary.locator(".attendee select").first().selectOption("PRESENT");
        secretary.locator("form[action$='/attendance'] button").click();
        secretary.locator("a[href$='/minutes']").click();
        secretary.locator("textarea").first().fill("Trois personnes arrivent.\nChloé les accueille samedi.");
        assertAccessible(secretary);
        picture(secretary, "meetings-11-minutes");
        secretary.locator("main form button[type=submit]").click();
        assertThat(secretary.locator(".agenda")).containsText("Chloé les accueille samedi.");
        picture(secretary, "meetings-12-held");
        secretary.locator("[data-dialog=close]").click();
        secretary.locator("dialog[open] [type=submit]").click();
        assertThat(secretary.locator("main")).containsText("Signé");
        assertAccessible(secretary);
        picture(secretary, "meetings-13-signed");
        secretary.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture(secretary, "meetings-14-printed");
    }

    private Page member(String name, String kind, int width) {
        var email = UUID.randomUUID() + "@example.org";
        var account =
                accounts.createWithPassword(new NewAccount(email, name, Locale.FRENCH, List.of(reader)), PASSWORD);
        new Gathering(jdbc, context).give(circle, kind, account);
        return signedIn(email, PASSWORD, width);
    }

    /** Goes there, sees that nothing must be scrolled sideways nor stumbled over, and keeps a picture. */
    private void look(Page page, String path, String picture) {
        page.navigate(path);
        assertAccessible(page);
        picture(page, picture);
    }
}
