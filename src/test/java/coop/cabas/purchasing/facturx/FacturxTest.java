package coop.cabas.purchasing.facturx;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.shared.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

@Timeout(60)
class FacturxTest {

    private static InvoiceFile flour() {
        return InvoiceFile.numbered("FA-2026-118")
                .line("3760123450011", "FAR-65", "Farine T65 1 kg", "24", "1.2500", "30.00")
                .line("3760123450028", "FAR-80", "Farine T80 1 kg", "12", "1.4000", "16.80")
                .totals("46.80", "2.57", "49.37");
    }

    private static Facturx read(String xml) {
        return Facturx.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsWhatAPdfCarries() {
        var read = Facturx.read(flour().pdf());

        assertThat(read.findings()).isEmpty();
        var invoice = requireNonNull(read.invoice());
        assertThat(invoice.kind()).isEqualTo(ElectronicInvoice.Kind.INVOICE);
        assertThat(invoice.number()).isEqualTo("FA-2026-118");
        assertThat(invoice.date()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(invoice.due()).isEqualTo(LocalDate.of(2026, 12, 20));
        assertThat(invoice.seller()).isEqualTo(new ElectronicInvoice.Party("Moulin de la Source", "FR32123456789"));
        assertThat(invoice.buyer().name()).isEqualTo("La Coop");
        assertThat(invoice.gross()).isEqualByComparingTo("49.37");
        assertThat(invoice.vats())
                .singleElement()
                .satisfies(vat -> assertThat(vat.rate()).isEqualByComparingTo("5.5"));
        var line = invoice.lines().getFirst();
        assertThat(line.ean()).isEqualTo("3760123450011");
        assertThat(line.reference()).isEqualTo("FAR-65");
        assertThat(line.label()).isEqualTo("Farine T65 1 kg");
        assertThat(line.quantity()).isEqualByComparingTo("24");
        assertThat(line.unit()).isEqualTo("C62");
        assertThat(line.price()).isEqualByComparingTo("1.25");
        assertThat(line.amount()).isEqualByComparingTo("30");
        assertThat(line.vat()).isEqualByComparingTo("5.5");
    }

    @Test
    void readsTheBareXmlAndACreditNote() {
        var read = read(flour().creditNote().xml());

        assertThat(requireNonNull(read.invoice()).kind()).isEqualTo(ElectronicInvoice.Kind.CREDIT_NOTE);
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void readsUbl() {
        var read = read("""
                <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cbc="b" xmlns:cac="a">
                <cbc:ID>U-7</cbc:ID><cbc:IssueDate>2026-11-20</cbc:IssueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
                <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
                <cac:AccountingSupplierParty><cac:Party><cac:PartyTaxScheme><cbc:CompanyID>FR1</cbc:CompanyID></cac:PartyTaxScheme>
                <cac:PartyLegalEntity><cbc:RegistrationName>Ferme</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
                <cac:TaxTotal><cbc:TaxAmount>0.55</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount>10.00</cbc:TaxableAmount>
                <cbc:TaxAmount>0.55</cbc:TaxAmount><cac:TaxCategory><cbc:Percent>5.5</cbc:Percent></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
                <cac:LegalMonetaryTotal><cbc:LineExtensionAmount>10.00</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount>10.00</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount>10.55</cbc:TaxInclusiveAmount></cac:LegalMonetaryTotal>
                <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="KGM">4</cbc:InvoicedQuantity><cbc:LineExtensionAmount>10.00</cbc:LineExtensionAmount>
                <cac:Item><cbc:Name>Carottes</cbc:Name><cac:SellersItemIdentification><cbc:ID>CAR</cbc:ID></cac:SellersItemIdentification>
                <cac:StandardItemIdentification><cbc:ID schemeID="0160">3760123450035</cbc:ID></cac:StandardItemIdentification>
                <cac:ClassifiedTaxCategory><cbc:Percent>5.5</cbc:Percent></cac:ClassifiedTaxCategory></cac:Item>
                <cac:Price><cbc:PriceAmount>250</cbc:PriceAmount><cbc:BaseQuantity>100</cbc:BaseQuantity></cac:Price></cac:InvoiceLine></Invoice>
                """);

        assertThat(read.findings()).isEmpty();
        var line = requireNonNull(read.invoice()).lines().getFirst();
        assertThat(line.price()).isEqualByComparingTo("2.5");
        assertThat(line.reference()).isEqualTo("CAR");
        assertThat(line.ean()).isEqualTo("3760123450035");
    }

    @Test
    void namesTheLineThatContradictsItself() {
        var read = read(InvoiceFile.numbered("F1")
                .line("3760123450011", "FAR-65", "Farine T65", "24", "1.25", "31.00")
                .totals("46.80", "2.57", "50.00")
                .xml());

        assertThat(read.findings())
                .extracting(Message::key)
                .containsExactly(
                        "purchasing.facturx.wrong.line",
                        "purchasing.facturx.wrong.lineTotal",
                        "purchasing.facturx.wrong.gross");
        assertThat(read.findings().getFirst().args()).startsWith("1", "Farine T65");
        assertThat(read.invoice()).isNotNull();
    }

    @Test
    void findsAWrongTaxAndWhatIsMissing() {
        var read = read(
                InvoiceFile.numbered("").totals("100.00", "20.00", "120.00").xml());

        assertThat(read.findings())
                .extracting(Message::key)
                .containsExactly("purchasing.facturx.wrong.unnumbered", "purchasing.facturx.wrong.vat");
    }

    @Test
    void fetchesNothingAndKnowsNoEntities() {
        var foreign = flour().xml()
                .replace(
                        "<rsm:CrossIndustryInvoice",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><rsm:CrossIndustryInvoice")
                .replace("FA-2026-118", "&e;");
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><Invoice><ID>&b;</ID></Invoice>";

        assertThat(read(foreign)).isEqualTo(refused("xml"));
        assertThat(read(laughs)).isEqualTo(refused("xml"));
    }

    @Test
    void anInvoiceThatUnpacksForEverIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write("%PDF-1.7\n1 0 obj << /Filter /FlateDecode >>\nstream\n".getBytes(StandardCharsets.US_ASCII));
        try (var deflated = new DeflaterOutputStream(out)) {
            deflated.write("<CrossIndustryInvoice>".getBytes(StandardCharsets.US_ASCII));
            var blanks = new byte[1 << 20];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                deflated.write(blanks);
            }
        }
        assertThat(Facturx.read(out.toByteArray()).findings())
                .containsExactly(Message.of("purchasing.facturx.large", 10));
        assertThat(Facturx.read(new byte[(10 << 20) + 1]).findings())
                .containsExactly(Message.of("purchasing.facturx.large", 10));
    }

    @Test
    void deepAndEndlessXmlIsRefused() {
        assertThat(read("<Invoice>".repeat(1000)).findings()).hasSize(1);
        assertThat(read("<Invoice>" + "<a/>".repeat(400_000) + "</Invoice>").findings())
                .containsExactly(Message.of("purchasing.facturx.large", 10));
    }

    @ParameterizedTest
    @CsvSource({
        "'<html/>',other",
        "'<CrossIndustryDocument/>',old",
        "'',xml",
        "'hello',xml",
        "'<Invoice>',xml",
        "'%PDF-1.7 nothing',paper"
    })
    void saysWhatItIsInstead(String content, String why) {
        assertThat(read(content).invoice()).isNull();
        assertThat(read(content).findings()).extracting(Message::key).containsExactly("purchasing.facturx." + why);
    }

    @Test
    void aPdfOfSomethingElseCarriesNoInvoice() {
        var pdf = InvoiceFile.pdf("notes.txt", "CrossIndustryInvoice, they said".getBytes(StandardCharsets.UTF_8));

        assertThat(Facturx.read(pdf)).isEqualTo(refused("paper"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.25.3", "abc", "1e9", "99999999999", "NaN"})
    void aNumberThatIsNoneNamesItsLine(String price) {
        var read = read(flour().xml().replace("1.2500", price));

        assertThat(read.findings()).containsExactly(Message.of("purchasing.facturx.number", "1", price));
    }

    @Test
    void neverThrowsWhateverIsDamaged() {
        var pdf = flour().pdf();
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var damaged = pdf.clone();
            for (int n = 0; n < 20; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThat(Facturx.read(damaged)).isNotNull();
            assertThat(Facturx.read(java.util.Arrays.copyOf(pdf, random.nextInt(pdf.length))))
                    .isNotNull();
        }
        var xml = flour().xml();
        for (int i = 0; i < 2_000; i++) {
            int from = random.nextInt(xml.length());
            assertThat(read(xml.substring(0, from) + xml.substring(Math.min(xml.length(), from + random.nextInt(60)))))
                    .isNotNull();
        }
    }

    private static Facturx refused(String why) {
        return new Facturx(null, java.util.List.of(Message.of("purchasing.facturx." + why)));
    }
}
