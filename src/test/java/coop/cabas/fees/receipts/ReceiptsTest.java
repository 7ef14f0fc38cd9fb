package coop.cabas.fees.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Fees;
import coop.cabas.fees.NewFee;
import coop.cabas.fees.PaymentId;
import coop.cabas.fees.Payments;
import coop.cabas.members.Contacts;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.PostalAddress;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Receipts: numbered without gap, kept as handed over, cancelled by a mention. */
@ModuleTest(extraIncludes = {"access", "mail"})
class ReceiptsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Receipts receipts;

    @Autowired
    Payments payments;

    @Autowired
    FeeTypes types;

    @Autowired
    Fees fees;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @AfterEach
    void anybodysCoop() {
        jdbc.sql("update organisation.identity set tax_articles = '{}', signatory = '', signature = null")
                .update();
    }

    @Test
    void saysWhatAPaymentPaidAndIsTheSameForEver() throws IOException {
        var ana = FileOf.person(context, "Ana", "Ferreira");
        var payment = paid(ana, FeeType.Kind.FEE, "1234.50");

        var receipt = receipts.issue(payment);
        var pdf = receipts.document(receipt).content();

        assertThat(text(pdf))
                .contains("Ana Ferreira", "1 234,50 €", receipts.find(receipt).name());
        assertThat(receipts.issue(payment)).isEqualTo(receipt);
        jdbc.sql("update organisation.identity set name = 'Autre nom'").update();
        assertThat(receipts.document(receipt).content()).isEqualTo(pdf);
    }

    @Test
    void namesOfOtherAlphabetsStayThemselves() throws IOException {
        var receipt = receipts.issue(paid(FileOf.person(context, "Ελένη", "Šťastný Зоя"), FeeType.Kind.FEE, "10.00"));
        assertThat(text(receipts.document(receipt).content())).contains("Ελένη Šťastný Зоя");
    }

    @Test
    void givesEveryNumberOnceWhenAHundredAskAtOnce() throws Exception {
        var bruno = FileOf.person(context, "Bruno", "Lemoine");
        var work = new ArrayList<Callable<ReceiptId>>();
        var one = paid(bruno, FeeType.Kind.FEE, "10.00");
        for (var i = 0; i < 50; i++) {
            var payment = paid(bruno, FeeType.Kind.FEE, "10.00");
            work.add(() -> receipts.issue(payment));
            work.add(() -> receipts.issue(one));
        }
        try (var pool = Executors.newFixedThreadPool(100)) {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(receipts.of(bruno)).hasSize(51);
        assertThat(jdbc.sql("select max(number) - count(*) from fees.receipt where kind = 'PAYMENT' group by year")
                        .query((row, n) -> row.getLong(1))
                        .list())
                .containsOnly(0L);
    }

    @Test
    void cannotBeChangedNorRemovedNorSkipANumber() {
        var receipt = receipts.issue(paid(FileOf.person(context, "Ana", "Sol"), FeeType.Kind.FEE, "10.00"));
        for (var forbidden : new String[] {
            "update fees.receipt set amount = 1 where id = :id",
            "update fees.receipt set number = number + 100 where id = :id",
            """
                insert into fees.receipt (kind, year, number, member, payment, amount, issued, recorded, author, document)
                select kind, year, number + 1000, member, payment, amount, issued, recorded, author, document
                from fees.receipt where id = :id
                """
        }) {
            assertThatThrownBy(() ->
                            jdbc.sql(forbidden).param("id", receipt.value()).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void isCancelledOnceAndTheNextHasANewNumber() throws IOException {
        var payment = paid(FileOf.person(context, "Ana", "Prado"), FeeType.Kind.FEE, "10.00");
        var first = receipts.issue(payment);
        receipts.cancel(first, "Nom mal écrit");

        assertThat(text(receipts.document(first).content())).contains("ANNULÉ");
        assertThat(receipts.issue(payment)).isNotEqualTo(first);
        assertThatThrownBy(() -> receipts.cancel(first, "")).isInstanceOf(Refused.class);
    }

    @Test
    void goesWithThePaymentThatIsTakenBack() {
        var payment = paid(FileOf.person(context, "Ana", "Lima"), FeeType.Kind.FEE, "10.00");
        var receipt = receipts.issue(payment);
        payments.reverse(payment, "Chèque sans provision");

        assertThat(receipts.find(receipt).cancelled()).isEqualTo(FileOf.TODAY);
        assertThat(receipts.find(receipt).cancelReason()).isEqualTo("Chèque sans provision");
        assertThatThrownBy(() -> receipts.issue(payment)).isInstanceOf(Refused.class);
    }

    @Test
    void sumsUpTheGiftsOfAYearOnOneFormAndOnceOnly() throws IOException {
        var chloe = donor("Chloé", "Berthier");
        paid(chloe, FeeType.Kind.DONATION, "80.00");
        paid(chloe, FeeType.Kind.DONATION, "41.50");
        paid(chloe, FeeType.Kind.FEE, "15.00");
        generalInterest("{200}");
        var signature = context.getBean(coop.cabas.files.Files.class).add("signature.jpg", picture());
        jdbc.sql("update organisation.identity set signature = :file")
                .param("file", signature.value())
                .update();

        var receipt = receipts.issueForGifts(chloe, FileOf.TODAY.getYear());
        var pdf = receipts.document(receipt).content();
        java.nio.file.Files.write(Path.of("target", "gift.pdf"), pdf);

        assertThat(text(pdf))
                .contains(
                        "Chloé Berthier",
                        "12 rue Haute",
                        "121,50 €",
                        "cent vingt et un euros et cinquante centimes",
                        receipts.find(receipt).name(),
                        "Didier Faure");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
        refused(chloe, "receipts.refused.noGift");
        receipts.cancel(receipt, "");
        assertThat(receipts.issueForGifts(chloe, FileOf.TODAY.getYear())).isNotEqualTo(receipt);
    }

    @Test
    void refusesWhatWouldBeAFalseReceipt() {
        var didier = FileOf.person(context, "Didier", "Faure");
        paid(didier, FeeType.Kind.DONATION, "80.00");
        refused(didier, "receipts.refused.notGeneral");
        generalInterest("{238 bis}");
        refused(didier, "receipts.refused.noPersons");
        generalInterest("{200}");
        refused(didier, "receipts.refused.noAddress");
        var eve = donor("Ève", "Martin");
        paid(eve, FeeType.Kind.FEE, "15.00");
        refused(eve, "receipts.refused.noGift");
    }

    @Test
    void showsPagesToWhoeverMay() {
        var ana = donor("Ana", "Costa");
        var payment = paid(ana, FeeType.Kind.DONATION, "10.00");
        generalInterest("{200,978}");
        var receipt = receipts.issue(payment).value();
        for (var path : new String[] {
            "/fees/receipts",
            "/fees/receipts?kind=GIFT",
            "/fees/receipts/" + receipt,
            "/fees/receipts/" + receipt + "/document",
            "/members/" + ana.value() + "/fees/receipts"
        }) {
            assertThat(mvc.get().uri(path).with(People.who(context, "fees.read")))
                    .hasStatusOk();
            assertThat(mvc.get().uri(path).with(People.who(context, "members.read")))
                    .hasStatus(403);
            assertThat(mvc.get().uri(path)).hasStatus3xxRedirection();
        }
        var mass = mvc.post()
                .uri("/fees/receipts/gifts")
                .param("year", String.valueOf(FileOf.TODAY.getYear()))
                .with(csrf());
        assertThat(mass.with(People.who(context, "fees.read"))).hasStatus(403);
        assertThat(mass.with(People.who(context, "fees.read", "fees.manage")))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Costa");
        assertThat(mvc.get().uri("/me/receipts/" + receipt + "/document").with(People.who(context, "fees.read")))
                .hasStatus(404);
    }

    private void refused(MemberId member, String key) {
        assertThatThrownBy(() -> receipts.issueForGifts(member, FileOf.TODAY.getYear()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason().key()).isEqualTo(key));
    }

    private MemberId donor(String first, String last) {
        var member = FileOf.person(context, first, last);
        contacts.addAddress(member, new PostalAddress("12 rue Haute", "69001", "Lyon", "", ""), "");
        return member;
    }

    private void generalInterest(String articles) {
        jdbc.sql("""
                        update organisation.identity set tax_articles = cast(:articles as text[]), signatory = 'Didier Faure',
                            signatory_office = 'trésorier', purpose = 'Une épicerie tenue par ses membres', street = '3 place du Marché',
                            postcode = '69001', city = 'Lyon'
                        """).param("articles", articles).update();
    }

    private PaymentId paid(MemberId member, FeeType.Kind kind, String amount) {
        var fee = fees.write(new NewFee(member, type(kind), Money.of(amount), null, FileOf.TODAY, null, ""));
        return payments.receive(member, FileOf.TODAY, Money.of(amount), null, "", Map.of(fee, Money.of(amount)));
    }

    private FeeTypeId type(FeeType.Kind kind) {
        return types.add(new FeeTypes.Terms(
                kind + " " + COUNT.incrementAndGet(), kind, null, true, null, null, 0, false, null, false));
    }

    private static byte[] picture() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        var image = new java.awt.image.BufferedImage(80, 40, java.awt.image.BufferedImage.TYPE_INT_RGB);
        image.createGraphics().drawString("Didier", 10, 25);
        javax.imageio.ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }
}
