package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One ticket of the till.
 *
 * @param row its row in the sheet, the first being 1
 * @param till number of the till
 * @param number ticket number, unique per till
 * @param nf525 number in the certified sequence of sales; null when the ticket is no sale
 * @param at date and time, on the shop's clock
 * @param kind what happened
 * @param amount euros incl. VAT, scale 2; zero when void
 * @param payments means of payment, at most the two that the till exports
 * @param notExported amount less the payments, scale 2: not zero when a third means was used, which the till does not export
 * @param printedAddUp whether the payments as printed add up to the amount
 * @param clientKey keyed reference of the client named on the ticket, null when none; never a name
 */
public record Ticket(
        int row,
        int till,
        int number,
        @Nullable Long nf525,
        LocalDateTime at,
        Kind kind,
        BigDecimal amount,
        List<Payment> payments,
        BigDecimal notExported,
        boolean printedAddUp,
        @Nullable String clientKey) {

    public Ticket {
        payments = List.copyOf(payments);
    }

    /** Whether it counts in the turnover: sales and refunds alike. */
    public boolean isSale() {
        return kind == Kind.SALE || kind == Kind.REFUND;
    }

    /** What a ticket is. */
    public enum Kind {
        /** Goods sold. */
        SALE,
        /** A sale of a negative amount. */
        REFUND,
        /** Cancelled: no amount, no sale. */
        VOID,
        /** Money put on a member's account ("RECU ACOMPTE"): no sale yet. */
        DEPOSIT,
        /** Change put into the drawer ("FONDS CAISSE"). */
        FLOAT,
        /** An amount outside the sequence of sales, of a nature we do not know; never counted as a sale. */
        OTHER
    }

    /**
     * One means of payment.
     *
     * @param mode as the till names it: {@code CARTE}, {@code ESPECES}…
     * @param printed as printed: for cash, what was handed over
     * @param amount what really paid: for cash, what the other means leave to pay, at most what was handed over
     */
    public record Payment(String mode, BigDecimal printed, BigDecimal amount) {}
}
