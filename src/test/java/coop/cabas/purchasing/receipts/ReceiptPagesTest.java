package coop.cabas.purchasing.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.facturx.InvoiceFile;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.util.Objects;
import java.util.UUID;

@ModuleTest(extraIncludes = {"access", "mail"})
class ReceiptPagesTest {

    private static final String[] RECEIVER = {PurchasingPermissions.READ, PurchasingPermissions.RECEIVE};
    private static final String[] CLERK = {PurchasingPermissions.READ, PurchasingPermissions.INVOICES};

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Lorry lorry;

    @BeforeEach
    void lorry() {
        clock.set("2026-11-23T10:00");
        lorry = Lorry.of(context);
    }

    @Test
    void aDeliveryFromItsOrderToItsInvoice() {
        var order = lorry.order(2, 1);
        assertThat(get("/purchasing/receipts/new", RECEIVER)).bodyText().contains("Moulin " + lorry.mark());
        assertThat(get("/purchasing/receipts/new?order=" + order.value(), RECEIVER))
                .bodyText()
                .contains("C-" + order.value());
        assertThat(get("/purchasing/receipts/new?order=999999999", RECEIVER)).hasStatus(404);
        var opened = hand(
                "/purchasing/receipts",
                RECEIVER,
                new MockMultipartFile(
                        "file",
                        "bl.csv",
                        "text/csv",
                        lorry.note(lorry.flourReference(), "24", "1.30", lorry.honeyReference(), "6", "5.00")
                                .content()),
                "supplier",
                String.valueOf(lorry.supplier().value()),
                "order",
                String.valueOf(order.value()),
                "note",
                "BL-" + lorry.mark());
        var path = location(opened);
        assertThat(get(path, RECEIVER)).hasStatusOk().bodyText().contains("2 articles encore attendus", "1,30");
        assertThat(get(path + "/note", RECEIVER)).hasStatusOk();
        assertThat(hand(
                        "/purchasing/receipts",
                        RECEIVER,
                        null,
                        "supplier",
                        String.valueOf(lorry.supplier().value()),
                        "note",
                        "bl-" + lorry.mark()))
                .hasStatus(422)
                .bodyText()
                .contains("est déjà reçu");

        assertThat(scan(path, "404", "1")).hasStatus(422).bodyText().contains("Le code 404", "value=\"404\"");
        assertThat(scan(path, lorry.flourCode(), "-3")).hasStatus(422);
        assertThat(scan(path, lorry.flourCode(), "douze")).hasStatus(422);
        assertThat(scan(path, "", "1")).hasStatus(422);
        assertThat(scan(path, lorry.flourCode(), "1.5"))
                .hasStatus(422)
                .bodyText()
                .contains("pièces entières");
        assertThat(scan(path, lorry.flourCode(), "20")).hasStatus(303);
        assertThat(get(path, RECEIVER)).bodyText().contains("1 article incomplet", "20 sur 24");
        assertThat(post(path + "/rest", RECEIVER, "request", UUID.randomUUID().toString()))
                .hasStatus(303);
        assertThat(post(path + "/posting", RECEIVER)).hasStatus(303);
        assertThat(get(path, RECEIVER))
                .bodyText()
                .contains("Reçue", "plus cher que commandé", "Annuler cette réception");
        assertThat(get(path, PurchasingPermissions.READ)).bodyText().doesNotContain("Annuler cette réception");
        assertThat(post(path + "/posting", RECEIVER)).hasStatus(422);
        assertThat(get(path + "/colisLivraison.xls", RECEIVER)).hasStatusOk();
        assertThat(get("/purchasing/receipts?q=" + lorry.mark(), RECEIVER))
                .bodyText()
                .contains("Moulin " + lorry.mark());
        assertThat(get("/purchasing/receipts?export=csv&q=" + lorry.mark(), RECEIVER))
                .hasStatusOk();
        assertThat(get("/purchasing/claims?q=" + lorry.mark(), RECEIVER))
                .bodyText()
                .contains("1,20");
        assertThat(get("/purchasing/service", RECEIVER)).bodyText().contains("Moulin " + lorry.mark());
        invoice(path);
    }

    private void invoice(String receipt) {
        assertThat(get("/purchasing/invoices/new", CLERK)).bodyText().contains("Moulin " + lorry.mark());
        var file = InvoiceFile.numbered("F-" + lorry.mark())
                .line("3760123450011", lorry.flourReference(), "Farine", "30", "1.25", "37.50")
                .line("3760123450028", lorry.honeyReference(), "Miel", "6", "5.00", "30.00")
                .totals("67.50", "3.71", "71.21");
        var supplier = String.valueOf(lorry.supplier().value());
        assertThat(hand("/purchasing/invoices", CLERK, null, "supplier", supplier, "kind", "INVOICE", "number", "X"))
                .hasStatus(422)
                .bodyText()
                .contains("ne dit pas tout");
        assertThat(hand("/purchasing/invoices", CLERK, null, "supplier", supplier, "kind", "INVOICE", "net", "douze"))
                .hasStatus(422);
        var path = location(hand(
                "/purchasing/invoices",
                CLERK,
                new MockMultipartFile("file", "f.pdf", "application/pdf", file.pdf()),
                "supplier",
                supplier,
                "kind",
                "INVOICE"));
        assertThat(get(path, CLERK)).bodyText().contains("BL-" + lorry.mark(), "67,50");
        assertThat(get(path + "/file", CLERK)).hasStatusOk();
        assertThat(post(path + "/receipts", CLERK, "receipt", receipt.substring(receipt.lastIndexOf('/') + 1)))
                .hasStatus(303);
        assertThat(get(path, CLERK)).bodyText().contains("30 facturés, 24 reçus en bon état", "1 différence reste");
        assertThat(post(path + "/approval", CLERK))
                .hasStatus(422)
                .bodyText()
                .contains("Une différence reste à décider");
        assertThat(post(
                        path + "/decisions",
                        CLERK,
                        "difference",
                        "QUANTITY:" + lorry.flourReference().toUpperCase(java.util.Locale.ROOT),
                        "choice",
                        "CLAIM"))
                .hasStatus(303);
        assertThat(post(path + "/approval", CLERK)).hasStatus(303);
        assertThat(get(path, CLERK)).bodyText().contains("Approuvée");
        assertThat(get("/purchasing/invoices?show=APPROVED&q=" + lorry.mark(), CLERK))
                .bodyText()
                .contains("67,50");
        var credit = location(hand(
                "/purchasing/invoices",
                CLERK,
                null,
                "supplier",
                supplier,
                "kind",
                "CREDIT_NOTE",
                "number",
                "AV-" + lorry.mark(),
                "dated",
                "2026-11-23",
                "net",
                "7.50"));
        assertThat(get(credit, CLERK)).bodyText().contains("facturé en trop", "7,50");
        assertThat(post(credit + "/settling", CLERK)).hasStatus(422).bodyText().contains("acceptez l’écart");
        assertThat(post(credit + "/settling", CLERK, "gap", "true")).hasStatus(303);
    }

    @Test
    void whoMayWhat() {
        var path = "/purchasing/receipts/" + lorry.open(null, null, null).value();
        assertThat(mvc.get().uri(path)).hasStatus(302);
        assertThat(get(path)).hasStatus(403);
        assertThat(get(path, PurchasingPermissions.READ))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Valider la réception");
        assertThat(post(path + "/posting", CLERK)).hasStatus(403);
        assertThat(post(path + "/counts", new String[] {PurchasingPermissions.READ}, "code", "1"))
                .hasStatus(403);
        assertThat(get("/purchasing/receipts/999999999", RECEIVER)).hasStatus(404);
        assertThat(post("/purchasing/receipts/999999999/posting", RECEIVER)).hasStatus(404);
        assertThat(get(path + "/colisLivraison.xls", RECEIVER)).hasStatus(404);
        assertThat(post(path + "/posting", RECEIVER)).hasStatus(422).bodyText().contains("Rien n’est compté");
        assertThat(post(path + "/abandonment", RECEIVER)).hasStatus(303);
        assertThat(post(path + "/abandonment", RECEIVER)).hasStatus(409);
        assertThat(get("/purchasing/invoices/999999999", CLERK)).hasStatus(404);
        assertThat(get("/purchasing/invoices/new", RECEIVER)).hasStatus(403);
        assertThat(get("/purchasing/claims/999999999", CLERK)).hasStatus(404);
        for (var show : new String[] {"ALL", "OPEN", "POSTED", "GONE", "NONSENSE"}) {
            assertThat(get("/purchasing/receipts?show=" + show, RECEIVER))
                    .as(show)
                    .hasStatusOk();
            assertThat(get("/purchasing/claims?show=" + show, RECEIVER))
                    .as(show)
                    .hasStatusOk();
            assertThat(get("/purchasing/invoices?show=" + show, CLERK)).as(show).hasStatusOk();
        }
    }

    private MvcTestResult scan(String path, String code, String quantity) {
        return post(
                path + "/counts",
                RECEIVER,
                "code",
                code,
                "quantity",
                quantity,
                "unit",
                "UNITS",
                "kind",
                "GOOD",
                "request",
                UUID.randomUUID().toString());
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    private MvcTestResult get(String path, String... permissions) {
        return mvc.get().uri(path).with(People.who(context, permissions)).exchange();
    }

    private MvcTestResult post(String path, String[] permissions, String... fields) {
        var request =
                mvc.post().uri(path).with(People.who(context, permissions)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult hand(String path, String[] permissions, @Nullable MockMultipartFile file, String... fields) {
        var request = mvc.post()
                .uri(path)
                .multipart()
                .with(People.who(context, permissions))
                .with(csrf());
        if (file != null) {
            request = request.file(file);
        }
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
