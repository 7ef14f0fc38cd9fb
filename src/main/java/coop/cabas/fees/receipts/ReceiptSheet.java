package coop.cabas.fees.receipts;

import coop.cabas.members.PostalAddress;
import coop.cabas.organisation.Identity;
import coop.cabas.shared.Money;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Receipt of a payment. @param waiting what of it pays nothing yet */
public record ReceiptSheet(
        String number,
        Identity coop,
        String payer,
        PostalAddress address,
        Money amount,
        LocalDate paidOn,
        @Nullable String method,
        String reference,
        List<Paid> paid,
        Money waiting,
        LocalDate issued)
        implements Page {

    /** What it paid, and whose. */
    public record Paid(String type, String name, Money amount) {}

    public boolean isSomethingWaiting() {
        return waiting.compareTo(Money.ZERO) > 0;
    }
}
