package coop.cabas.stock.expiry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.articles.Assortment;
import coop.cabas.articles.Codes;
import coop.cabas.stock.StockPermissions;
import coop.cabas.testing.TestClock;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Somebody in front of the yogurts tells their dates, and takes off what is past. */
class DatesWalk extends BrowserTest {

    private static final String PASSWORD = "un yaourt nature de brebis";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void tellsDatesAndTakesOffWhatIsPast(int width) {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var assortment = new Assortment(context);
        var name = "Yaourt " + mark;
        var code =
                context.getBean(Codes.class).giveInStore(assortment.piece(name, assortment.department("16.667", true)));
        var role = "dates-" + mark;
        roles.create(role, Set.of(StockPermissions.MOVE));
        var email = "bruno.%s@example.org".formatted(mark);
        accounts.createWithPassword(new NewAccount(email, "Bruno", Locale.FRENCH, List.of(role)), PASSWORD);
        var page = signedIn(email, PASSWORD, width);
        var today = LocalDate.now(clock);

        page.navigate("/stock/dates/new");
        tell(page, code, today.plusDays(2), "12");
        assertThat(page.locator("#said")).containsText(name);
        tell(page, code, today.minusDays(1), "3");
        assertThat(page.locator("[role=alert]")).containsText("Cette date est dépassée");
        assertAccessible(page);
        picture(page, "dates-1-past");
        page.locator("input[name=sure]").check();
        page.locator("form.card button[type=submit]").click();
        assertThat(page.locator("#said")).containsText(name);

        page.navigate("/stock/dates?q=" + mark);
        assertThat(page.locator("main")).containsText("À retirer");
        assertThat(page.locator("main")).containsText("Dans 2 jours");
        assertAccessible(page);
        picture(page, "dates-2-list");

        page.locator("table.rows a", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        assertThat(page.locator("#quantity")).hasValue("3");
        assertAccessible(page);
        picture(page, "dates-3-one");
        page.locator("form[action$=withdrawal] button[type=submit]").click();
        assertThat(page.locator("#said")).containsText("la perte est notée");

        page.navigate("/stock/dates?q=" + mark);
        assertThat(page.locator("main")).not().containsText("À retirer");
        page.locator("table.rows a", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        page.locator("[data-dialog=sold]").click();
        picture(page, "dates-4-sold");
        page.locator("#sold button[type=submit]").click();
        assertThat(page.locator("#said")).containsText("tout est vendu");
    }

    private static void tell(Page page, String code, LocalDate day, String quantity) {
        page.locator("#code").fill(code);
        page.locator("#day").fill(day.toString());
        page.locator("#quantity").fill(quantity);
        page.locator("form.card button[type=submit]").click();
    }
}
