package coop.cabas.stock.inventories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Assortment;
import coop.cabas.articles.Codes;
import coop.cabas.articles.DepartmentId;
import coop.cabas.stock.Move;
import coop.cabas.stock.Stock;
import coop.cabas.stock.StockPermissions;
import coop.cabas.stock.intake.StockIntake;
import coop.cabas.stock.intake.Told;
import coop.cabas.testing.TestClock;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Chloé counts a department without network, Didier reviews what she found and posts it. */
class InventoryWalk extends BrowserTest {

    private static final String PASSWORD = "trois kilos de lentilles";

    /** A phone looks for the network again every quarter of a minute. */
    private static final ContainsTextOptions IN_TIME = new ContainsTextOptions().setTimeout(30_000);

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    Stock stock;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    Assortment assortment;
    DepartmentId grocery;
    ArticleId flour;
    ArticleId rice;
    ArticleId salt;
    ArticleId sugar;
    String code;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void fromTheShelfToTheStock(int width) {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        shelf(mark);
        var didier = who("didier", mark, width, StockPermissions.POST);
        opens(didier, mark);
        var phone = who("chloe", mark, width, StockPermissions.COUNT);
        phone.navigate("/");
        assertThat(phone.locator("main")).containsText("Un inventaire est ouvert");
        phone.navigate("/stock/counting");
        assertAccessible(phone);
        picture(phone, "inventory-2-begin");
        phone.locator(".card:has-text('" + mark + "') a.button").click();
        assertThat(phone.locator("[data-part=network]")).containsText("En ligne, tout est envoyé");
        assertThat(phone.locator("body[data-kept=true]")).hasCount(1);
        assertAccessible(phone);
        picture(phone, "inventory-3-count");
        withoutNetwork(phone, mark);
        doubts(phone, mark);
        lostPhone(width, mark);
        reviews(didier, mark);
    }

    /** Three counts with the network off, one by its code, one from the list, one by the scanner; then it is loaded anew, and sent twice. */
    private void withoutNetwork(Page phone, String mark) {
        phone.context().setOffline(true);
        phone.locator("#code").fill(code);
        phone.locator("[data-form=find] button[type=submit]").click();
        assertThat(phone.locator("[data-part=name]")).hasText("Farine " + mark);
        note(phone, "7,5");
        assertThat(phone.locator("[data-part=network]")).containsText("Hors ligne, 1 comptage en attente");
        phone.locator("[data-article]:has-text('Riz')").click();
        assertAccessible(phone);
        picture(phone, "inventory-4-howmuch");
        note(phone, "6");
        phone.locator("h1").click();
        phone.keyboard().type(code);
        phone.keyboard().press("Enter");
        assertThat(phone.locator("[data-part=already]")).containsText("Déjà compté : 7,5 pièces");
        phone.locator("#place").fill("réserve");
        note(phone, "2");
        assertThat(phone.locator("[data-part=network]")).containsText("Hors ligne, 3 comptages en attente");
        assertThat(phone.locator("[data-part=choices] li")).hasCount(2);
        assertAccessible(phone);
        picture(phone, "inventory-5-offline");

        phone.reload();
        assertThat(phone.locator("[data-part=network]")).containsText("Hors ligne, 3 comptages en attente");
        assertThat(phone.locator("[data-part=waiting] li")).hasCount(3);
        phone.locator("#code").fill("0404");
        phone.locator("#code").press("Enter");
        assertThat(phone.locator("[data-part=problem]")).containsText("Aucun article de cet inventaire");
        assertThat(phone.locator("#code")).hasValue("0404");
        picture(phone, "inventory-6-reloaded");
        assertThat(counts()).isEmpty();

        // The first answer is lost on its way: the server has the counts, and the phone does not know.
        var lost = new AtomicInteger();
        phone.route("**/parcels", route -> {
            if (lost.getAndIncrement() == 0) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        phone.context().setOffline(false);
        assertThat(phone.locator("[data-part=network]")).containsText("En ligne, tout est envoyé", IN_TIME);
        assertThat(lost.get()).isGreaterThan(1);
        assertThat(counts())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("7.5"), new BigDecimal("6"), new BigDecimal("2"));
        assertThat(phone.locator("[data-department] [data-part=progress]")).hasText("2 / 4");
    }

    /** Much more salt than there should be: it waits on the phone until she says that it is so. */
    private void doubts(Page phone, String mark) {
        phone.locator("#code").fill("sel " + mark);
        phone.locator("#code").press("Enter");
        note(phone, "44");
        assertThat(phone.locator("[data-part=troubles]")).containsText("est-ce bien cela");
        assertAccessible(phone);
        picture(phone, "inventory-7-doubt");
        phone.locator("[data-part=troubles] [data-act=drop]").click();
        assertThat(phone.locator("[data-part=network]")).containsText("tout est envoyé");
        phone.locator("[data-article]:has-text('Sel')").click();
        note(phone, "45");
        phone.locator("[data-part=troubles] [data-act=confirm]").click();
        assertThat(phone.locator("[data-part=network]")).containsText("En ligne, tout est envoyé");
        assertThat(phone.locator("[data-department] [data-part=progress]")).hasText("3 / 4");
    }

    /** What she sent is on any other phone, and she takes back there what was a mistake. */
    private void lostPhone(int width, String mark) {
        var other = who("chloe", mark, width, StockPermissions.COUNT);
        other.navigate("/stock/counting");
        assertThat(other.locator(".card:has-text('" + mark + "')")).containsText("3 sur 4");
        other.locator(".card:has-text('" + mark + "') a.button").click();
        assertThat(other.locator("[data-part=network]")).containsText("En ligne");
        other.navigate(other.url().replaceAll("[?#].*", "") + "?article=" + salt.value());
        assertAccessible(other);
        picture(other, "inventory-8-withdraw");
        other.locator("button[data-dialog^=withdraw]").click();
        other.locator("dialog[open] button[type=submit]").click();
        assertThat(other.locator("#said")).containsText("retiré");
    }

    private void opens(Page didier, String mark) {
        didier.navigate("/stock/inventories/new");
        didier.locator("#name").fill("Épicerie " + mark);
        didier.locator("input[name=whole][value=false]").check();
        didier.locator("input[name=department][value='" + grocery.value() + "']")
                .check();
        assertAccessible(didier);
        picture(didier, "inventory-1-open");
        didier.locator("main form.card button[type=submit]").click();
        assertThat(didier.locator("#said")).containsText("ouvert");
    }

    private void reviews(Page didier, String mark) {
        clock.advance(Duration.ofMinutes(1));
        didier.reload();
        assertThat(didier.locator("table.rows")).containsText("Farine " + mark);
        assertAccessible(didier);
        picture(didier, "inventory-9-review");
        didier.locator("table.rows a:has-text('Farine')").click();
        didier.locator("form[action$='/recount'] button").click();
        assertThat(didier.locator("main")).containsText("Un nouveau compte est demandé");
        assertAccessible(didier);
        picture(didier, "inventory-10-line");
        didier.locator(".page-actions a").first().click();
        assertThat(didier.locator("main")).containsText("1 article attend un nouveau compte");
        didier.locator("button[data-dialog=post]").click();
        didier.locator("dialog[open] input[value=true]").check();
        picture(didier, "inventory-11-posting");
        didier.locator("dialog[open] button[type=submit]").click();
        assertThat(didier.locator("main")).containsText("Validé");
        assertAccessible(didier);
        picture(didier, "inventory-12-posted");
        assertThat(stock.level(flour).quantity()).isEqualByComparingTo("9.5");
        assertThat(stock.level(rice).quantity()).isEqualByComparingTo("6");
        assertThat(stock.level(sugar).quantity()).as("nobody counted it").isZero();
        didier.navigate("/stock/inventories");
        assertAccessible(didier);
        picture(didier, "inventory-13-all");
    }

    private static void note(Page phone, String quantity) {
        phone.locator("#quantity").fill(quantity);
        phone.locator("[data-form=count] button[type=submit]").click();
        assertThat(phone.locator("#said")).containsText("Noté");
    }

    private List<BigDecimal> counts() {
        return jdbc.sql("select quantity from stock.count where article in (:flour, :rice) order by id")
                .param("flour", flour.value())
                .param("rice", rice.value())
                .query(BigDecimal.class)
                .list();
    }

    private void shelf(String mark) {
        assortment = new Assortment(context);
        grocery = assortment.department("16.667", false);
        flour = article("Farine " + mark, "10", "1.40");
        rice = article("Riz " + mark, "6", "3.10");
        salt = article("Sel " + mark, "4", "0.80");
        sugar = article("Sucre " + mark, "8", "1.95");
        code = context.getBean(Codes.class).giveInStore(flour);
        clock.advance(Duration.ofMinutes(1));
    }

    private ArticleId article(String name, String there, String cost) {
        var id = assortment.piece(name, grocery);
        context.getBean(StockIntake.class)
                .settle(
                        name,
                        List.of(new Told(
                                id.value(),
                                LocalDate.now(clock),
                                Move.Kind.RECEIPT,
                                new BigDecimal(there),
                                new BigDecimal(cost))));
        return id;
    }

    private Page who(String name, String mark, int width, String permission) {
        var email = "%s.%s@example.org".formatted(name, mark);
        var role = name + "-" + mark;
        if (roles.all().stream().noneMatch(one -> one.name().equals(role))) {
            roles.create(role, Set.of(permission));
            accounts.createWithPassword(
                    new NewAccount(email, name.equals("chloe") ? "Chloé" : "Didier", Locale.FRENCH, List.of(role)),
                    PASSWORD);
        }
        return signedIn(email, PASSWORD, width);
    }
}
