package coop.cabas.purchasing.facturx;

import coop.cabas.purchasing.facturx.ElectronicInvoice.Kind;
import coop.cabas.purchasing.facturx.ElectronicInvoice.Line;
import coop.cabas.purchasing.facturx.ElectronicInvoice.Party;
import coop.cabas.purchasing.facturx.ElectronicInvoice.Vat;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Set;

/** UN/CEFACT Cross Industry Invoice, as Factur-X, ZUGFeRD 2 and XRechnung use it. */
final class CiiInvoice {

    /** Credit notes among the types of UNTDID 1001 that EN 16931 allows. */
    static final Set<String> CREDIT_NOTES =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532");

    private static final String SETTLEMENT = "ApplicableHeaderTradeSettlement";

    /** GTIN in the list of schemes of ISO/IEC 6523. */
    private static final String GTIN = "0160";

    private static final int PRICE_DECIMALS = 8;

    private final XmlElement root;

    CiiInvoice(XmlElement root) {
        this.root = root;
    }

    ElectronicInvoice read() {
        var deal = Objects.requireNonNullElse(root.first("SupplyChainTradeTransaction"), root);
        var settlement = Objects.requireNonNullElse(deal.first(SETTLEMENT), root);
        var sums = Objects.requireNonNullElse(
                settlement.first("SpecifiedTradeSettlementHeaderMonetarySummation"), settlement);
        return new ElectronicInvoice(
                CREDIT_NOTES.contains(root.text("ExchangedDocument/TypeCode")) ? Kind.CREDIT_NOTE : Kind.INVOICE,
                Values.name(root.text("ExchangedDocument/ID")),
                Values.day(root.text("ExchangedDocument/IssueDateTime/DateTimeString")),
                Values.day(settlement.text("SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString")),
                Values.name(settlement.text("InvoiceCurrencyCode")),
                party(deal.first("ApplicableHeaderTradeAgreement/SellerTradeParty")),
                party(deal.first("ApplicableHeaderTradeAgreement/BuyerTradeParty")),
                deal.all("IncludedSupplyChainTradeLineItem").stream()
                        .filter(CiiInvoice::isBilled)
                        .map(CiiInvoice::line)
                        .toList(),
                Values.number(sums.text("LineTotalAmount"), ""),
                Values.orZero(Values.number(sums.text("AllowanceTotalAmount"), "")),
                Values.orZero(Values.number(sums.text("ChargeTotalAmount"), "")),
                Values.number(sums.text("TaxBasisTotalAmount"), ""),
                settlement.all("ApplicableTradeTax").stream()
                        .map(CiiInvoice::vat)
                        .toList(),
                Values.number(sums.text("TaxTotalAmount"), ""),
                Values.number(sums.text("GrandTotalAmount"), ""));
    }

    private static Party party(@Nullable XmlElement party) {
        if (party == null) {
            return new Party("", "");
        }
        var vat = party.all("SpecifiedTaxRegistration/ID").stream()
                .filter(id -> id.attribute("schemeID").equals("VA"))
                .map(XmlElement::text)
                .findFirst()
                .orElse("");
        return new Party(Values.name(party.text("Name")), Values.name(vat));
    }

    /** Lines that only say something, or add up others, bill nothing. */
    private static boolean isBilled(XmlElement line) {
        var kind = line.text("AssociatedDocumentLineDocument/LineStatusReasonCode");
        return !kind.equals("INFORMATION") && !kind.equals("GROUP");
    }

    private static Line line(XmlElement line) {
        var id = Values.name(line.text("AssociatedDocumentLineDocument/LineID"));
        var billed = line.first("SpecifiedLineTradeDelivery/BilledQuantity");
        var price = line.first("SpecifiedLineTradeAgreement/NetPriceProductTradePrice");
        return new Line(
                id,
                ean(line),
                Values.code(line.text("SpecifiedTradeProduct/SellerAssignedID")),
                Values.name(line.text("SpecifiedTradeProduct/Name")),
                billed == null ? null : Values.number(billed.text(), id),
                billed == null ? "" : Values.name(billed.attribute("unitCode")),
                price == null ? null : ofOne(price.text("ChargeAmount"), price.text("BasisQuantity"), id),
                Values.number(
                        line.text(
                                "SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount"),
                        id),
                adjustment(line, id),
                Values.number(line.text("SpecifiedLineTradeSettlement/ApplicableTradeTax/RateApplicablePercent"), id));
    }

    private static @Nullable String ean(XmlElement line) {
        return line.all("SpecifiedTradeProduct/GlobalID").stream()
                .filter(each -> each.attribute("schemeID").equals(GTIN))
                .map(each -> Values.code(each.text()))
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal adjustment(XmlElement line, String id) {
        var sum = BigDecimal.ZERO;
        for (var each : line.all("SpecifiedLineTradeSettlement/SpecifiedTradeAllowanceCharge")) {
            var amount = Values.orZero(Values.number(each.text("ActualAmount"), id));
            sum = each.text("ChargeIndicator/Indicator").equals("true") ? sum.add(amount) : sum.subtract(amount);
        }
        return sum;
    }

    /** Prices may be told for a hundred. */
    static @Nullable BigDecimal ofOne(String told, String basis, String line) {
        var price = Values.number(told, line);
        var of = Values.number(basis, line);
        return price == null || of == null || of.signum() <= 0 || of.compareTo(BigDecimal.ONE) == 0
                ? price
                : price.divide(of, PRICE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static Vat vat(XmlElement tax) {
        return new Vat(
                Values.number(tax.text("RateApplicablePercent"), ""),
                Values.number(tax.text("BasisAmount"), ""),
                Values.number(tax.text("CalculatedAmount"), ""));
    }
}
