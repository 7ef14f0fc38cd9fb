package coop.cabas.purchasing.invoices.web;

import coop.cabas.purchasing.invoices.Approval;
import coop.cabas.purchasing.invoices.Billable;
import coop.cabas.purchasing.invoices.Decision;
import coop.cabas.purchasing.invoices.Difference;
import coop.cabas.purchasing.invoices.Invoice;
import coop.cabas.purchasing.invoices.Matching;
import coop.cabas.purchasing.invoices.Totals;
import coop.cabas.purchasing.receipts.Claim;
import coop.cabas.shared.Message;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Badge;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One invoice, held against what was received; or a credit note, held against what is claimed.
 *
 * @param billable deliveries that it bills, or may bill
 * @param claims that nothing made good yet; only of a credit note
 * @param findings what is to be looked at in its file
 * @param decides whether the reader may decide and approve
 */
public record InvoicePage(
        Invoice invoice,
        Totals totals,
        List<Billable> billable,
        Matching matching,
        Map<String, Decision> decisions,
        List<Claim> claims,
        List<Message> findings,
        Form form,
        boolean decides)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/purchasing/invoices/" + invoice.id().value();
    }

    public Badge badge() {
        return InvoiceList.badge(invoice.state().name());
    }

    public boolean isOpen() {
        return invoice.isOpen() && decides;
    }

    public boolean isChosen() {
        return billable.stream().anyMatch(Billable::chosen);
    }

    /** Whether a delivery is proposed: it is chosen already, or all of them, or it alone, come to the total. */
    public boolean isProposed(Billable one) {
        return isChosen() ? one.chosen() : comes(sum()) || comes(one.value());
    }

    private boolean comes(BigDecimal value) {
        return value.signum() > 0 && value.subtract(invoice.net()).abs().compareTo(totals.allowed()) <= 0;
    }

    private BigDecimal sum() {
        return billable.stream().map(Billable::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Euros of all claims that wait. */
    public BigDecimal claimed() {
        return claims.stream().map(Claim::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public long undecided() {
        return matching.differences().stream()
                .filter(one ->
                        !one.isClaimed() && Approval.decided(one, decisions).isEmpty())
                .count();
    }

    /** What was decided of a difference, else what is likely; null when the reception claimed it all. */
    public @Nullable String choice(Difference difference) {
        if (difference.isClaimed()) {
            return null;
        }
        return Approval.decided(difference, decisions)
                .map(decision -> decision.choice().name())
                .orElseGet(() -> difference.open().signum() > 0 ? "CLAIM" : "ACCEPT");
    }

    public boolean isDecided(Difference difference) {
        return difference.isClaimed() || Approval.decided(difference, decisions).isPresent();
    }

    /** What is different, in figures. */
    public static String words(Difference difference) {
        return switch (difference.kind()) {
            case QUANTITY, TWICE, NOT_RECEIVED, NOT_BILLED ->
                Text.t(
                        "purchasing.invoices.quantities",
                        Format.number(difference.billed()),
                        Format.number(difference.owed()));
            case PRICE ->
                Text.t(
                        "purchasing.invoices.prices",
                        Format.unitPrice(difference.billedPrice()),
                        Format.unitPrice(difference.owedPrice()));
            case NEW_PRICE -> Text.t("purchasing.invoices.newPrice", Format.unitPrice(difference.billedPrice()));
            case TOTAL ->
                Text.t(
                        "purchasing.invoices.totals",
                        Format.money(difference.billedPrice()),
                        Format.money(difference.owedPrice()));
        };
    }
}
