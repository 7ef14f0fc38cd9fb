package coop.cabas.articles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.stock.StockPermissions;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Didier buys for the shop: a new article, its code, its price; then what was broken, and what a member sees of it. */
class BuyerWalk extends BrowserTest {

    private static final String PASSWORD = "des lentilles du Puy";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void aDayOfTheBuyer(int width) {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var department = context.getBean(Departments.class).find(new Assortment(context).department("16.667", false));
        var page = buyer(mark, width);

        page.navigate("/articles/new");
        page.locator("#name").fill("Lentilles vertes " + mark);
        page.locator("#department").selectOption(department.name());
        page.locator("#vat").selectOption("1");
        page.locator("#content").fill("0.5");
        page.locator("#unit").selectOption("KG");
        page.locator("#origin").fill("Le Puy-en-Velay");
        assertAccessible(page);
        picture(page, "buyer-1-new");
        page.locator("main form.card button[type=submit]").click();
        assertThat(page.locator("main")).containsText("Lentilles vertes " + mark);
        var article = page.url().replaceAll("[?#].*", "");

        page.locator("form[action$='/codes/in-store'] button").click();
        assertThat(page.locator("main .panel-list").first()).containsText("code du magasin");
        var code = page.locator("main .panel-list strong").first().textContent();
        page.locator("#cost").fill("2.1234");
        page.locator("#why").fill("Tarif de novembre");
        page.locator("form[action$='/costs'] button").click();
        assertThat(page.locator("main")).containsText("2,1234");
        price(page, "2.00");
        assertThat(page.locator(".errors")).containsText("moins que le coût");
        assertThat(page.locator("#amount")).hasValue("2.00");
        price(page, "2.69");
        assertThat(page.locator("main")).containsText("5,38");
        assertThat(page.locator("main")).containsText("Le Puy-en-Velay");
        assertAccessible(page);
        picture(page, "buyer-2-article");

        page.navigate("/articles?q=" + code);
        assertThat(page.locator("main")).containsText("Lentilles vertes " + mark);
        assertAccessible(page);
        picture(page, "buyer-3-list");

        page.navigate("/articles/edits/new?department=" + department.id().value() + "&change=PERCENT");
        page.locator("#PERCENT").fill("10");
        page.locator("form[action='/articles/edits/new'] button[type=submit]").click();
        assertThat(page.locator("main")).containsText("2,96");
        assertAccessible(page);
        picture(page, "buyer-4-together");
        page.locator("form[action^='/articles/edits?'] button[type=submit]").click();
        page.locator("button[data-dialog=undo]").click();
        page.locator("#undo button[type=submit]").click();
        assertThat(page.locator("main")).containsText("Annulé le");

        page.navigate("/stock/moves/new?code=" + code);
        assertThat(page.locator("main")).containsText("Lentilles vertes " + mark);
        page.locator("#quantity").fill("2");
        page.locator("#reason").selectOption("Casse");
        assertAccessible(page);
        picture(page, "buyer-5-loss");
        page.locator("main form.card button[type=submit]").click();
        assertThat(page.locator("main, [role=status]").first()).containsText("-2 pièces");

        page.navigate("/stock?show=NEGATIVE&q=" + mark);
        assertThat(page.locator("main")).containsText("Lentilles vertes " + mark);
        assertAccessible(page);
        picture(page, "buyer-6-stock");
        page.locator("main a[href^='/stock/articles/']").first().click();
        page.locator("button[data-dialog^=reverse]").click();
        page.locator("dialog[open] button[type=submit]").click();
        assertThat(page.locator("main")).containsText("corrigé");
        assertAccessible(page);
        picture(page, "buyer-7-moves");

        page.navigate(article.replace("/articles/", "/prices/"));
        assertThat(page.locator("main")).containsText("Vous payez");
        assertThat(page.locator("main")).containsText("2,69");
        assertAccessible(page);
        picture(page, "buyer-8-fair");
    }

    private static void price(Page page, String amount) {
        page.locator("#amount").fill(amount);
        page.locator("#reason").fill("Nouveau tarif");
        page.locator("form[action$='/prices'] button.primary").click();
    }

    private Page buyer(String mark, int width) {
        var role = "achats " + mark;
        roles.create(
                role,
                Set.of(
                        ArticlesPermissions.READ,
                        ArticlesPermissions.CHANGE,
                        StockPermissions.READ,
                        StockPermissions.MOVE));
        var email = "didier.%s@example.org".formatted(mark);
        accounts.createWithPassword(new NewAccount(email, "Didier", Locale.FRENCH, List.of(role)), PASSWORD);
        return signedIn(email, PASSWORD, width);
    }
}
