package coop.cabas.fees.receipts;

import coop.cabas.files.FileId;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A receipt that was issued.
 *
 * @param payer name of whoever it was made out to, as they are called now
 * @param giftsYear civil year of the gifts that it sums up; null for that of a payment
 * @param cancelled day since which it is worth nothing; null while it is
 */
public record Receipt(
        ReceiptId id,
        Kind kind,
        int year,
        int number,
        MemberId member,
        String payer,
        @Nullable Integer giftsYear,
        Money amount,
        LocalDate issued,
        String author,
        FileId document,
        @Nullable LocalDate cancelled,
        String cancelReason) {

    /** What a receipt attests. */
    public enum Kind {
        PAYMENT("R"),
        /** Gives right to a reduction of taxes. */
        GIFT("D");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }
    }

    /** Its number as people read it: D-2026-0012. */
    public String name() {
        return name(kind, year, number);
    }

    static String name(Kind kind, int year, int number) {
        return "%s-%d-%04d".formatted(kind.letter, year, number);
    }

    /** Of which a cancelled one keeps its document, marked. */
    public boolean isCancelled() {
        return cancelled != null;
    }
}
