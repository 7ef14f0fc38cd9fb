package coop.cabas.fees.books;

import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * One entry of the books.
 *
 * @param number without a gap; of an entry whose day is not closed, what it would get
 * @param closed day through which its period was closed; null while it may still change
 * @param kind {@code MONEY} or {@code GIVEN}
 * @param journal {@code BQ}, {@code CA} or {@code OD}
 * @param day on which it is written
 * @param piece what proves it, {@code P12} for payment 12
 * @param pieceDay when that happened, which may be in a period closed before
 */
record Entry(
        long number,
        @Nullable LocalDate closed,
        String kind,
        long payment,
        String journal,
        LocalDate day,
        String piece,
        LocalDate pieceDay,
        String label,
        List<Line> lines) {

    /** @param fee that it pays; null for the other side. One of debit and credit is zero */
    record Line(String account, String name, @Nullable Long fee, Money debit, Money credit) {

        /** @param amount to the debit when positive, to the credit when negative */
        static Line of(String account, String name, @Nullable Long fee, Money amount) {
            return amount.isNegative()
                    ? new Line(account, name, fee, Money.ZERO, amount.negated())
                    : new Line(account, name, fee, amount, Money.ZERO);
        }
    }

    Entry numbered(long given, LocalDate firstOpen) {
        return new Entry(
                given,
                closed,
                kind,
                payment,
                journal,
                day.isBefore(firstOpen) ? firstOpen : day,
                piece,
                pieceDay,
                label,
                lines);
    }
}
