package coop.cabas.purchasing.facturx;

import coop.cabas.purchasing.facturx.ElectronicInvoice.Kind;
import coop.cabas.purchasing.facturx.ElectronicInvoice.Line;
import coop.cabas.purchasing.facturx.ElectronicInvoice.Party;
import coop.cabas.purchasing.facturx.ElectronicInvoice.Vat;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Objects;

/** UBL 2.1, the other dialect of EN 16931: invoices of Peppol. */
final class UblInvoice {

    private static final String GTIN = "0160";

    private final XmlElement root;
    private final boolean credit;

    UblInvoice(XmlElement root) {
        this.root = root;
        this.credit = root.name().equals("CreditNote");
    }

    ElectronicInvoice read() {
        var sums = Objects.requireNonNullElse(root.first("LegalMonetaryTotal"), root);
        // A second one tells the same in the currency of the tax.
        var tax = Objects.requireNonNullElse(root.first("TaxTotal"), root);
        boolean returned = credit || CiiInvoice.CREDIT_NOTES.contains(root.text("InvoiceTypeCode"));
        return new ElectronicInvoice(
                returned ? Kind.CREDIT_NOTE : Kind.INVOICE,
                Values.name(root.text("ID")),
                Values.day(root.text("IssueDate")),
                Values.day(root.text("DueDate")),
                Values.name(root.text("DocumentCurrencyCode")),
                party(root.first("AccountingSupplierParty/Party")),
                party(root.first("AccountingCustomerParty/Party")),
                root.all(credit ? "CreditNoteLine" : "InvoiceLine").stream()
                        .map(this::line)
                        .toList(),
                Values.number(sums.text("LineExtensionAmount"), ""),
                Values.orZero(Values.number(sums.text("AllowanceTotalAmount"), "")),
                Values.orZero(Values.number(sums.text("ChargeTotalAmount"), "")),
                Values.number(sums.text("TaxExclusiveAmount"), ""),
                tax.all("TaxSubtotal").stream().map(UblInvoice::vat).toList(),
                Values.number(tax.text("TaxAmount"), ""),
                Values.number(sums.text("TaxInclusiveAmount"), ""));
    }

    private static Party party(@Nullable XmlElement party) {
        if (party == null) {
            return new Party("", "");
        }
        var legal = party.text("PartyLegalEntity/RegistrationName");
        return new Party(
                Values.name(legal.isEmpty() ? party.text("PartyName/Name") : legal),
                Values.name(party.text("PartyTaxScheme/CompanyID")));
    }

    private Line line(XmlElement line) {
        var id = Values.name(line.text("ID"));
        var billed = line.first(credit ? "CreditedQuantity" : "InvoicedQuantity");
        return new Line(
                id,
                ean(line),
                Values.code(line.text("Item/SellersItemIdentification/ID")),
                Values.name(line.text("Item/Name")),
                billed == null ? null : Values.number(billed.text(), id),
                billed == null ? "" : Values.name(billed.attribute("unitCode")),
                CiiInvoice.ofOne(line.text("Price/PriceAmount"), line.text("Price/BaseQuantity"), id),
                Values.number(line.text("LineExtensionAmount"), id),
                adjustment(line, id),
                Values.number(line.text("Item/ClassifiedTaxCategory/Percent"), id));
    }

    private static @Nullable String ean(XmlElement line) {
        var id = line.first("Item/StandardItemIdentification/ID");
        return id != null && id.attribute("schemeID").equals(GTIN) ? Values.code(id.text()) : null;
    }

    private static BigDecimal adjustment(XmlElement line, String id) {
        var sum = BigDecimal.ZERO;
        for (var each : line.all("AllowanceCharge")) {
            var amount = Values.orZero(Values.number(each.text("Amount"), id));
            sum = each.text("ChargeIndicator").equals("true") ? sum.add(amount) : sum.subtract(amount);
        }
        return sum;
    }

    private static Vat vat(XmlElement tax) {
        return new Vat(
                Values.number(tax.text("TaxCategory/Percent"), ""),
                Values.number(tax.text("TaxableAmount"), ""),
                Values.number(tax.text("TaxAmount"), ""));
    }
}
