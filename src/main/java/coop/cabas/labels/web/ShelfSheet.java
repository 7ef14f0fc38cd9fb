package coop.cabas.labels.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.print.LabelFormat;
import coop.cabas.ui.print.Ruled;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Sheets of shelf labels.
 *
 * @param printed the day, as each says in small letters
 * @param sheets of rows of labels; null where a label is used already or not needed
 */
public record ShelfSheet(LabelFormat format, String printed, List<List<List<@Nullable Drawn>>> sheets)
        implements Page, Ruled {

    /**
     * One label, in the words that are printed: empty where it says nothing.
     *
     * @param nameSize of the letters, in points
     * @param promotion the word for it
     * @param regular price that is crossed out
     * @param unit of what the price is, or the price of a kilogram or litre
     * @param origin where it is written as large as the price
     * @param facts content, origin, category, one after the other
     * @param said organic, local…
     * @param bars picture of the code
     */
    public record Drawn(
            String name,
            int nameSize,
            String price,
            int priceSize,
            String promotion,
            String regular,
            String unit,
            String origin,
            String facts,
            String said,
            int factsSize,
            String code,
            String bars) {}

    @Override
    public String rules() {
        return format.rules() + new ShelfDesign(format).rules();
    }
}
