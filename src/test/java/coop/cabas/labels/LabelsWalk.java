package coop.cabas.labels;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.articles.Article;
import coop.cabas.articles.Articles;
import coop.cabas.articles.Assortment;
import coop.cabas.articles.ContentUnit;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Somebody in the shop replaces the labels of a shelf. */
class LabelsWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    Articles articles;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void replacesTheLabelsOfAShelf(int width) {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        shelf(mark);
        var role = "labels-" + mark;
        roles.create(role, Set.of(LabelsPermissions.PRINT));
        var email = "didier.%s@example.org".formatted(mark);
        accounts.createWithPassword(new NewAccount(email, "Didier", Locale.FRENCH, List.of(role)), PASSWORD);
        var page = signedIn(email, PASSWORD, width);

        page.navigate("/labels");
        var shelf = page.locator("form.card").filter(new Locator.FilterOptions().setHasText(mark));
        assertThat(shelf).containsText("sans étiquette");
        assertAccessible(page);
        picture(page, "labels-1-waiting");

        shelf.locator("button[type=submit]").click();
        assertThat(page.locator("main")).containsText("le prix au kilo ou au litre manque");
        assertAccessible(page);
        picture(page, "labels-2-printing");

        page.locator("#copies").fill("2");
        var paper = page.waitForDownload(
                () -> page.locator("form:has(#format) button[type=submit]").click());
        assertThat(paper.suggestedFilename()).isEqualTo("etiquettes-rayon.pdf");

        page.locator("form[action$=hung] button").click();
        assertThat(page.locator("main")).containsText("Pâtes " + mark);
        assertThat(page.locator("main")).not().containsText("Miel " + mark);
        picture(page, "labels-3-hung");
    }

    /** Honey of which everything is known, pasta of which nobody knows how much there is. */
    private void shelf(String mark) {
        var assortment = new Assortment(context);
        var department = assortment.department("16.667", false);
        var honey = assortment.priced("Miel " + mark, department, "5.0000", "7.00");
        assortment.priced("Pâtes " + mark, department, "1.0000", "1.95");
        var terms = new Article.Terms(
                "Miel " + mark,
                department,
                null,
                assortment.vat("Taux réduit"),
                false,
                new BigDecimal("0.5"),
                ContentUnit.KG,
                null,
                null,
                true,
                null,
                "France",
                null,
                null,
                null,
                Set.of());
        articles.change(honey, articles.find(honey).version(), terms);
    }
}
