package coop.cabas.purchasing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Codes;
import coop.cabas.testing.TestClock;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** A buyer's evening: the new price list, the order, the letter. */
class OrderWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    Codes codes;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void fromThePriceListToTheOrderInTheMail(int width) {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        clock.set("2026-11-23T19:00");
        var goods = new Goods(context);
        var oats = goods.article("Flocons d’avoine " + mark);
        var code = codes.giveInStore(oats);
        sold(goods, oats);
        var page = buyer(mark, width);

        page.navigate("/purchasing/suppliers/new");
        page.locator("#name").fill("Moulin " + mark);
        page.locator("#email").fill("moulin.%s@example.org".formatted(mark));
        page.locator("input[name=deliveryDays][value=FRIDAY]").check();
        page.locator("#leadDays").fill("2");
        page.locator("#franco").fill("150");
        assertAccessible(page);
        picture(page, "order-1-supplier");
        submit(page);
        assertThat(page.locator("h1")).containsText("Moulin " + mark);
        assertThat(page.locator("main")).containsText("vendredi");
        assertAccessible(page);
        picture(page, "order-2-supplier");

        page.locator("a[href$='/prices/new']").first().click();
        page.locator("#file").setInputFiles(new FilePayload("tarif.csv", "text/csv", """
                Référence;EAN;Désignation;Colisage;Prix HT;Remise
                FA500;%s;Flocons d’avoine 500 g;12;1,42;5
                FB1;;Farine de blé T80;10;1,05;
                """.formatted(code)
                .getBytes(StandardCharsets.UTF_8)));
        submit(page);
        assertThat(page.locator("main")).containsText("2 nouveaux articles");
        assertAccessible(page);
        picture(page, "order-3-prices");
        page.locator("form[action$='/taking'] button.primary").click();
        assertThat(page.locator("main")).containsText("Farine de blé T80");
        assertThat(page.locator("main")).containsText("À relier");
        assertAccessible(page);
        picture(page, "order-4-offers");

        page.locator(".page-actions a.quiet").first().click();
        page.locator("form[action$='/orders'] button").click();
        assertThat(page.locator("h1")).containsText("Commande Moulin " + mark);
        assertThat(page.locator("main")).containsText("Flocons d’avoine " + mark);
        page.locator(".order details summary").first().click();
        assertThat(page.locator(".order .facts").first()).containsText("Formule de POP");
        assertAccessible(page);
        picture(page, "order-5-proposal");

        page.locator("#q").fill("farine");
        page.locator("form:has(#q) button").click();
        page.locator("form[action$='/lines'] button").click();
        assertThat(page.locator(".order")).containsText("Farine de blé T80");
        page.locator("input.parcels").first().fill("8");
        page.locator("#note").fill("Sonnez au portail");
        page.locator(".order button[name=send]").click();
        assertThat(page.locator("h1")).containsText("Envoyer la commande");
        assertThat(page.locator("#text")).hasValue(Pattern.compile("Sonnez au portail"));
        assertAccessible(page);
        picture(page, "order-6-sending");
        page.locator("button[value=mail]").click();
        assertThat(page.locator("main")).containsText("Envoyée à moulin." + mark);
        assertAccessible(page);
        picture(page, "order-7-sent");

        page.navigate("/purchasing");
        assertThat(page.locator("main")).containsText("Livraison attendue");
        assertAccessible(page);
        picture(page, "order-8-suppliers");
        page.navigate("/purchasing/orders");
        assertThat(page.locator("main")).containsText("Moulin " + mark);
        assertAccessible(page);
        picture(page, "order-9-orders");
    }

    private void sold(Goods goods, ArticleId article) {
        var today = LocalDate.of(2026, 11, 23);
        goods.sold(article, "90", "3", today.minusDays(28), today.minusDays(1));
    }

    private static void submit(Page page) {
        page.locator("main form.card button[type=submit]").first().click();
    }

    private Page buyer(String mark, int width) {
        var role = "acheteur " + mark;
        roles.create(
                role, Set.of(PurchasingPermissions.READ, PurchasingPermissions.ORDER, PurchasingPermissions.MANAGE));
        var email = "didier.%s@example.org".formatted(mark);
        accounts.createWithPassword(new NewAccount(email, "Didier", Locale.FRENCH, List.of(role)), PASSWORD);
        return signedIn(email, PASSWORD, width);
    }
}
