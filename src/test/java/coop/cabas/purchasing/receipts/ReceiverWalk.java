package coop.cabas.purchasing.receipts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.facturx.InvoiceFile;
import coop.cabas.stock.Stock;
import coop.cabas.stock.StockPermissions;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Somebody receives a lorry with a phone, and somebody matches its invoice. */
class ReceiverWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    Stock stock;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void receivesAnOrderAndMatchesItsInvoice(int width) {
        var lorry = Lorry.of(context);
        lorry.order(2, 2);
        var page = signedIn(someone(lorry.mark()), PASSWORD, width);

        page.navigate("/purchasing/receipts/new");
        assertAccessible(page);
        page.locator("main a:has-text('Moulin " + lorry.mark() + "')").click();
        assertThat(page.locator("h1")).containsText("Recevoir Moulin");
        page.locator("#note").fill("BL-" + lorry.mark());
        var note = lorry.note(
                lorry.flourReference(),
                "24",
                "1.30",
                lorry.honeyReference(),
                "12",
                "5.00",
                "NEU-" + lorry.mark(),
                "2",
                "3.00");
        page.locator("#file").setInputFiles(new FilePayload("bl.csv", "text/csv", note.content()));
        assertAccessible(page);
        picture(page, "receipts-1-open");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main")).containsText("encore attendus");
        assertThat(page.locator("main")).containsText("1,30");
        assertAccessible(page);
        picture(page, "receipts-2-expected");

        scan(page, "404404", "1", "GOOD");
        assertThat(page.locator(".errors")).containsText("404404");
        assertAccessible(page);
        scan(page, lorry.flourCode(), "20", "GOOD");
        assertThat(page.locator("main")).containsText("20 sur 24");
        scan(page, lorry.flourReference(), "1", "BROKEN");
        assertThat(page.locator("main")).containsText("21 sur 24");
        scan(page, lorry.honeyCode(), "14", "GOOD");
        assertThat(page.locator("main")).containsText("1 article en trop");
        scan(page, lorry.honeyCode(), "1", "REFUSED");
        assertThat(page.locator("main")).containsText("15 sur 12");
        assertAccessible(page);
        picture(page, "receipts-3-counted");

        page.locator("form[action$=posting] button").click();
        assertThat(page.locator("main")).containsText("Validée");
        assertThat(page.locator("main")).containsText("Réclamé au fournisseur");
        assertAccessible(page);
        picture(page, "receipts-4-posted");
        assertThat(stock.level(lorry.flour()).quantity()).isEqualByComparingTo("20");
        page.navigate("/stock/articles/" + lorry.flour().value());
        assertThat(page.locator("main")).containsText("BL-" + lorry.mark());

        invoice(page, lorry);
    }

    private void invoice(Page page, Lorry lorry) {
        var file = InvoiceFile.numbered("F-" + lorry.mark())
                .line("3760123450011", lorry.flourReference(), "Farine", "24", "1.30", "31.20")
                .line("3760123450028", lorry.honeyReference(), "Miel", "15", "5.50", "82.50")
                .line("3760123450035", "PAL", "Palette perdue", "1", "8.00", "8.00")
                .totals("121.70", "6.69", "128.39");
        page.navigate("/purchasing/invoices/new");
        page.locator("#supplier").selectOption(String.valueOf(lorry.supplier().value()));
        page.locator("#file").setInputFiles(new FilePayload("facture.pdf", "application/pdf", file.pdf()));
        assertAccessible(page);
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main")).containsText("F-" + lorry.mark());
        page.locator("input[name=receipt]").check();
        page.locator("form[action$=receipts] button").click();
        assertThat(page.locator("main")).containsText("Déjà réclamé à la réception");
        assertThat(page.locator("main")).containsText("Jamais reçu");
        assertAccessible(page);
        picture(page, "receipts-5-matching");

        page.locator("form[action$=decisions] button").click();
        assertThat(page.locator("main")).containsText("Rien ne reste à décider");
        page.locator("form[action$=approval] button").click();
        assertThat(page.locator("main")).containsText("Approuvée");
        assertAccessible(page);
        picture(page, "receipts-6-approved");
        page.navigate("/purchasing/claims?q=" + lorry.mark());
        assertThat(page.locator("main")).containsText("Palette perdue");
        assertAccessible(page);
        picture(page, "receipts-7-claims");
        page.navigate("/purchasing/service");
        assertThat(page.locator("main")).containsText("Moulin " + lorry.mark());
        assertAccessible(page);
    }

    private static void scan(Page page, String code, String quantity, String kind) {
        page.locator("#code").fill(code);
        page.locator("#quantity").fill(quantity);
        page.locator("#kind").selectOption(kind);
        page.locator("form[action$=counts] button").click();
    }

    private String someone(String mark) {
        var role = "receiver-" + mark;
        roles.create(
                role,
                Set.of(
                        PurchasingPermissions.READ,
                        PurchasingPermissions.RECEIVE,
                        PurchasingPermissions.INVOICES,
                        StockPermissions.READ));
        var email = "bruno.%s@example.org".formatted(mark);
        accounts.createWithPassword(new NewAccount(email, "Bruno", Locale.FRENCH, List.of(role)), PASSWORD);
        return email;
    }
}
