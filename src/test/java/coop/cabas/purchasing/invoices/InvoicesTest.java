package coop.cabas.purchasing.invoices;

import static coop.cabas.testing.Acts.assertRefused;
import static coop.cabas.testing.Acts.done;
import static coop.cabas.testing.Acts.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coop.cabas.articles.Assortment;
import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.purchasing.facturx.InvoiceFile;
import coop.cabas.purchasing.forms.Guess;
import coop.cabas.purchasing.receipts.Claim;
import coop.cabas.purchasing.receipts.ClaimId;
import coop.cabas.purchasing.receipts.Claims;
import coop.cabas.purchasing.receipts.Count;
import coop.cabas.purchasing.receipts.Counting;
import coop.cabas.purchasing.receipts.Lorry;
import coop.cabas.purchasing.receipts.Posting;
import coop.cabas.purchasing.receipts.ReceiptId;
import coop.cabas.purchasing.receipts.Receipts;
import coop.cabas.purchasing.receipts.Receipts.Handed;
import coop.cabas.shared.NotFound;
import coop.cabas.stock.Stock;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

@ModuleTest(extraIncludes = {"access", "mail"})
class InvoicesTest {

    private static final Path NOTES = Path.of("../shared/data/aemsoft/livraisons");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Invoices invoices;

    @Autowired
    Approval approval;

    @Autowired
    Receipts receipts;

    @Autowired
    Counting counting;

    @Autowired
    Posting posting;

    @Autowired
    Claims claims;

    @Autowired
    Stock stock;

    @Autowired
    JdbcClient jdbc;

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

    /** Flour 24 at 1.30 on the note, 1.25 in the order; so many came. Honey 6 at 5.00, all of it. */
    private ReceiptId received(String flour) {
        var id = receipts.open(new Receipts.Opening(
                lorry.supplier(),
                lorry.order(2, 1),
                "BL-" + UUID.randomUUID().toString().substring(0, 8),
                TODAY,
                lorry.note(lorry.flourReference(), "24", "1.30", lorry.honeyReference(), "6", "5.00")));
        count(id, lorry.flourCode(), flour);
        count(id, lorry.honeyCode(), "6");
        posting.post(id, false);
        return id;
    }

    private void count(ReceiptId id, String code, String quantity) {
        counting.count(
                id,
                new Counting.Scan(
                        code, new BigDecimal(quantity), Counting.Unit.UNITS, Count.Kind.GOOD, UUID.randomUUID()));
    }

    private InvoiceId typed(String number, String net) {
        return invoices.keep(said(lorry.supplier(), Invoice.Kind.INVOICE, number, TODAY, net, null));
    }

    private static Invoices.Said said(
            SupplierId supplier,
            Invoice.Kind kind,
            @Nullable String number,
            @Nullable LocalDate dated,
            @Nullable String net,
            @Nullable Handed file) {
        return new Invoices.Said(supplier, kind, number, dated, net == null ? null : new BigDecimal(net), null, file);
    }

    /** As the note told it: 24 at 1.30 and 6 at 5.00. */
    private InvoiceId electronic(String number) {
        var file = InvoiceFile.numbered(number)
                .line("3760123450011", lorry.flourReference(), "Farine", "24", "1.30", "31.20")
                .line("3760123450028", lorry.honeyReference(), "Miel", "6", "5.00", "30.00")
                .totals("61.20", "3.37", "64.57");
        return invoices.keep(
                said(lorry.supplier(), Invoice.Kind.INVOICE, null, null, null, new Handed("facture.pdf", file.pdf())));
    }

    private List<Claim> open() {
        return claims.open(lorry.supplier());
    }

    @Test
    void readsAnElectronicInvoiceAndApprovesWhatTheReceptionClaimed() {
        var receipt = received("20");
        var id = electronic("FX-1");
        var invoice = invoices.find(id);
        assertThat(invoice.number()).isEqualTo("FX-1");
        assertThat(invoice.source()).isEqualTo(Invoice.Source.FACTURX);
        assertThat(invoice.gross()).isEqualByComparingTo("64.57");
        assertThat(invoices.totals(id).agrees()).isTrue();
        assertThat(invoices.findings(id)).isEmpty();
        assertThat(invoices.billable(id)).extracting(Billable::receipt).containsExactly(receipt);
        approval.choose(id, List.of(receipt));

        // 4 short and 20 dearer: claimed when it came, nothing is left to decide.
        assertThat(invoices.matching(id).differences()).hasSize(2).allMatch(Difference::isClaimed);
        approval.approve(id);
        assertThat(invoices.find(id).state()).isEqualTo(Invoice.State.APPROVED);
        assertThat(open()).hasSize(2);
        assertThat(stock.level(lorry.flour()).quantity()).isEqualByComparingTo("20");
    }

    @Test
    void whatTheInvoiceTookOffByItselfIsClaimedNoMore() {
        var receipt = received("20");
        var file = InvoiceFile.numbered("FX-2")
                .line("3760123450011", lorry.flourReference(), "Farine", "20", "1.25", "25.00")
                .line("3760123450028", lorry.honeyReference(), "Miel", "6", "5.00", "30.00")
                .totals("55.00", "3.03", "58.03");
        var id = invoices.keep(said(
                lorry.supplier(),
                Invoice.Kind.INVOICE,
                null,
                null,
                null,
                new Handed("f.xml", file.xml().getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        approval.choose(id, List.of(receipt));
        assertThat(invoices.matching(id).differences()).isEmpty();
        approval.approve(id);

        assertThat(open()).isEmpty();
        assertThat(claims.of(receipt)).allMatch(claim -> claim.state() == Claim.State.SETTLED);
    }

    @Test
    void nothingIsApprovedBeforeEveryDifferenceIsDecided() {
        var receipt = received("24");
        var file = InvoiceFile.numbered("FX-3")
                .line("3760123450011", lorry.flourReference(), "Farine", "30", "1.25", "37.50")
                .line("3760123450028", lorry.honeyReference(), "Miel", "6", "4.00", "24.00")
                .line("3760123450035", "PAL", "Palette", "1", "8.00", "8.00")
                .totals("69.50", "3.82", "73.32");
        var id = invoices.keep(
                said(lorry.supplier(), Invoice.Kind.INVOICE, null, null, null, new Handed("f.pdf", file.pdf())));
        approval.choose(id, List.of(receipt));
        var differences = invoices.matching(id).differences();
        assertThat(differences)
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(
                        Difference.Kind.QUANTITY, Difference.Kind.PRICE, Difference.Kind.NOT_RECEIVED);
        assertRefused(() -> approval.approve(id), "purchasing.invoices.refused.undecided");
        var cheaper = differences.stream()
                .filter(one -> one.kind() == Difference.Kind.PRICE)
                .findFirst()
                .orElseThrow();
        assertRefused(
                () -> approval.decide(id, Map.of(cheaper.key(), Decision.Choice.CLAIM)),
                "purchasing.invoices.refused.claim");
        for (var one : differences) {
            approval.decide(
                    id,
                    Map.of(
                            one.key(),
                            one.kind() == Difference.Kind.PRICE ? Decision.Choice.ACCEPT : Decision.Choice.CLAIM));
        }
        // Without the delivery, they are other differences: what was decided decides nothing any more.
        approval.choose(id, List.of());
        assertRefused(() -> approval.approve(id), "purchasing.invoices.refused.undecided");
        approval.choose(id, List.of(receipt));
        approval.approve(id);

        assertThat(open())
                .filteredOn(claim -> claim.kind() == Claim.Kind.BILLED)
                .extracting(Claim::amount)
                .usingElementComparator(BigDecimal::compareTo)
                .contains(new BigDecimal("8.00"));
        assertRefused(() -> approval.approve(id), "purchasing.invoices.refused.approved");
        assertRefused(() -> approval.choose(id, List.of()), "purchasing.invoices.refused.approved");
        assertRefused(() -> approval.decide(id, Map.of()), "purchasing.invoices.refused.approved");
        assertRefused(() -> invoices.discard(id), "purchasing.invoices.refused.approved");
        assertRefused(() -> posting.reverse(receipt), "purchasing.receipts.refused.invoiced");
        assertThatThrownBy(() -> jdbc.sql("update purchasing.invoice set net = 1 where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from purchasing.invoice_receipt where invoice = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aTotalTypedByHandIsHeldAgainstWhatCame() {
        var receipt = received("24");
        var id = typed("P-1", "60.00");
        approval.choose(id, List.of(receipt));
        // 24 at the 1.25 of the order and 6 at 5.00.
        assertThat(invoices.matching(id).differences()).isEmpty();
        approval.approve(id);

        var other = typed("P-2", "10.00");
        assertThat(invoices.matching(other).differences()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Difference.Kind.TOTAL);
            assertThat(one.amount()).isEqualByComparingTo("10");
        });
        approval.decide(other, Map.of("TOTAL", Decision.Choice.ACCEPT));
        approval.approve(other);
    }

    @Test
    void oneInvoiceOfANumberAndOneInvoiceOfADelivery() throws Exception {
        int kept = race(IntStream.range(0, 100)
                .mapToObj(n -> (Callable<Boolean>) () ->
                        done(() -> typed(n % 2 == 0 ? "f-77" : "F-77", "10"), "purchasing.invoices.refused.twice"))
                .toList());
        assertThat(kept).isEqualTo(1);

        var receipt = received("24");
        var wanting =
                IntStream.range(0, 30).mapToObj(n -> typed("W-" + n, "60.00")).toList();
        int chosen = race(wanting.stream()
                .map(id -> (Callable<Boolean>)
                        () -> done(() -> approval.choose(id, List.of(receipt)), "purchasing.invoices.refused.billed"))
                .toList());
        assertThat(chosen).isEqualTo(1);
        var holder = wanting.stream()
                .filter(id -> invoices.billable(id).stream().anyMatch(Billable::chosen))
                .findFirst()
                .orElseThrow();
        invoices.discard(holder);
        approval.choose(wanting.get(wanting.indexOf(holder) == 0 ? 1 : 0), List.of(receipt));
        assertRefused(() -> invoices.discard(holder), "purchasing.invoices.refused.approved");
    }

    @Test
    void anotherSuppliersDeliveryAndAnUnfinishedOneAreRefused() {
        var other = Lorry.of(context);
        var foreign = receipts.open(new Receipts.Opening(other.supplier(), null, null, TODAY, null));
        counting.count(
                foreign,
                new Counting.Scan(
                        other.flourCode(), BigDecimal.ONE, Counting.Unit.UNITS, Count.Kind.GOOD, UUID.randomUUID()));
        posting.post(foreign, false);
        var unfinished = receipts.open(new Receipts.Opening(lorry.supplier(), null, null, TODAY, null));
        var id = typed("A-1", "10");

        assertRefused(() -> approval.choose(id, List.of(foreign)), "purchasing.invoices.refused.receipt");
        assertRefused(() -> approval.choose(id, List.of(unfinished)), "purchasing.invoices.refused.receipt");
        assertRefused(
                () -> approval.choose(id, List.of(new ReceiptId(999_999_999))), "purchasing.invoices.refused.receipt");
        assertThatThrownBy(() -> invoices.find(new InvoiceId(999_999_999))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsIncompleteOrUnreadableIsAskedFor() {
        assertRefused(
                () -> invoices.keep(said(lorry.supplier(), Invoice.Kind.INVOICE, "  ", TODAY, "1", null)),
                "purchasing.invoices.refused.incomplete");
        assertRefused(
                () -> invoices.keep(said(
                        lorry.supplier(),
                        Invoice.Kind.INVOICE,
                        null,
                        null,
                        null,
                        new Handed(
                                "scan.pdf",
                                InvoiceFile.pdf("a.txt", "rien".getBytes(java.nio.charset.StandardCharsets.UTF_8))))),
                "purchasing.invoices.refused.incomplete");
        var paper = invoices.keep(said(
                lorry.supplier(),
                Invoice.Kind.INVOICE,
                "S-1",
                TODAY,
                "12.00",
                new Handed(
                        "scan.pdf",
                        InvoiceFile.pdf("a.txt", "rien".getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
        assertThat(invoices.find(paper).source()).isEqualTo(Invoice.Source.TYPED);
        assertThat(invoices.findings(paper)).hasSize(1);
        assertRefused(() -> typed("N-1", "-5"), "purchasing.invoices.refused.net");
    }

    @Test
    void aCreditNoteMakesClaimsGood() throws Exception {
        received("20");
        var owed = open();
        assertThat(owed).hasSize(2);
        var sum = owed.stream().map(Claim::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var ids = owed.stream().map(Claim::id).toList();
        var credit = invoices.keep(
                said(lorry.supplier(), Invoice.Kind.CREDIT_NOTE, "AV-1", TODAY, sum.toPlainString(), null));
        assertRefused(() -> approval.settle(credit, List.of(ids.getFirst()), false), "purchasing.invoices.refused.gap");
        assertThatThrownBy(() -> approval.settle(credit, List.of(new ClaimId(999_999_999)), true))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approval.approve(credit)).isInstanceOf(NotFound.class);
        int settled = race(IntStream.range(0, 50)
                .mapToObj(n -> (Callable<Boolean>)
                        () -> done(() -> approval.settle(credit, ids, false), "purchasing.invoices.refused.approved"))
                .toList());

        assertThat(settled).isEqualTo(1);
        assertThat(open()).isEmpty();
        var again = invoices.keep(said(lorry.supplier(), Invoice.Kind.CREDIT_NOTE, "AV-2", TODAY, "1", null));
        assertRefused(() -> approval.settle(again, ids, true), "purchasing.receipts.refused.claim");
    }

    @Test
    void threeRealDeliveriesAndTheirInvoice() throws IOException {
        assumeTrue(Files.exists(NOTES), "the real files are not on this machine");
        var supplier = context.getBean(Suppliers.class).add(Supplier.Terms.of("Grossiste " + UUID.randomUUID(), null));
        var assortment = new Assortment(context);
        var department = assortment.department("16.667", false);
        var came = new ArrayList<ReceiptId>();
        var known = new java.util.HashMap<String, String>();
        var codes = context.getBean(coop.cabas.articles.Codes.class);
        for (var note : List.of("349199", "349200", "349639")) {
            var file = Files.readAllBytes(NOTES.resolve("BL_" + note + ".csv"));
            var id = receipts.open(
                    new Receipts.Opening(supplier, null, note, TODAY, new Handed("BL_" + note + ".csv", file)));
            for (var line : receipts.lines(id)) {
                if (line.article() == null) {
                    var code = known.computeIfAbsent(
                            line.reference() + "|" + line.ean(),
                            key -> codes.giveInStore(assortment.piece(line.label(), department)));
                    counting.link(id, line.id(), code);
                }
            }
            counting.rest(id, UUID.randomUUID());
            posting.post(id, false);
            came.add(id);
        }
        assertThat(claims.open(supplier)).isEmpty();
        assertRefused(
                () -> receipts.open(new Receipts.Opening(supplier, null, "349199", TODAY, null)),
                "purchasing.receipts.refused.noteTwice");

        var bill = Files.readAllBytes(NOTES.resolve("Facture_1222580.csv"));
        var id = invoices.keep(
                said(supplier, Invoice.Kind.INVOICE, "1222580", TODAY, null, new Handed("Facture_1222580.csv", bill)));
        assertThat(invoices.find(id).net()).isEqualByComparingTo("5097.23");
        assertThat(Objects.requireNonNull(Guess.of(bill)).content().lines())
                .hasSize(invoices.lines(id).size());
        approval.choose(id, came.subList(0, 2));
        assertThat(invoices.matching(id).differences()).isNotEmpty();
        approval.choose(id, came);
        assertThat(invoices.matching(id).differences()).isEmpty();
        assertThat(invoices.matching(id).billed()).isEqualByComparingTo("5097.23");
        approval.approve(id);
        assertThat(invoices.find(id).state()).isEqualTo(Invoice.State.APPROVED);
    }
}
