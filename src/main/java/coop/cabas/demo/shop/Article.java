package coop.cabas.demo.shop;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Month;

/**
 * What the shop sells, as it does not change over the year. Prices are in {@link Prices}, levels in {@link Shelf}.
 *
 * @param index its place in the assortment
 * @param ean thirteen digits
 * @param reference the supplier's, null when it has none
 * @param supplier null for what nobody delivers, such as deposits
 * @param cost first cost of one, without VAT, in cents; 0 when there is none
 * @param price selling price in cents of what has no cost; 0 for what has one
 * @param pack pieces or kilograms in a parcel
 * @param contents of one, in thousandths of the unit
 * @param unit of the contents
 * @param sought how often it is taken, compared with the others; 0 for what nobody picks
 * @param season first and last month, null all year round
 * @param since day on which it enters the assortment
 * @param until day after which it is ordered no more
 */
public record Article(
        int index,
        String ean,
        @Nullable String reference,
        String label,
        Family family,
        @Nullable Supplier supplier,
        Sold sold,
        long cost,
        long price,
        int pack,
        long contents,
        String unit,
        double sought,
        @Nullable Season season,
        LocalDate since,
        LocalDate until) {

    /** Months during which it is there; the last may come in the next year. */
    record Season(Month first, Month last) {

        boolean contains(Month month) {
            return Math.floorMod(month.getValue() - first.getValue(), 12) < length();
        }

        /** How many months. */
        int length() {
            return Math.floorMod(last.getValue() - first.getValue(), 12) + 1;
        }
    }

    boolean isOffered(LocalDate day) {
        return sought > 0 && !day.isBefore(since) && (season == null || season.contains(day.getMonth()));
    }

    boolean isOrdered(LocalDate day) {
        return supplier != null && isOffered(day) && !day.isAfter(until);
    }

    Article soughtBy(double factor) {
        return new Article(
                index,
                ean,
                reference,
                label,
                family,
                supplier,
                sold,
                cost,
                price,
                pack,
                contents,
                unit,
                sought * factor,
                season,
                since,
                until);
    }
}
