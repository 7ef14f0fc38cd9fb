package coop.cabas.articles;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One change made to many articles at once.
 *
 * @param value what was chosen: a number, a word, a percentage; empty when the change says it all
 * @param undone null while it stands
 */
public record Edit(
        EditId id,
        Change change,
        String value,
        Instant made,
        String by,
        @Nullable Instant undone,
        List<Line> lines) {

    public Edit {
        lines = List.copyOf(lines);
    }

    /**
     * What becomes of one article.
     *
     * @param before as it was: a name, an amount; null for nothing
     * @param after as it is; null for nothing
     * @param kept not taken back with the others, because somebody changed it since
     */
    public record Line(
            ArticleId article,
            String name,
            @Nullable String before,
            @Nullable String after,
            boolean kept) {}

    /** What can be changed of many at once. */
    public enum Change {
        DEPARTMENT,
        FAMILY,
        VAT,
        STATUS,
        LABEL,
        UNLABEL,
        MEAL_VOUCHER,
        ORIGIN,
        /** The price becomes the one that the rule of the department gives. */
        RULED_PRICE,
        /** The price goes up or down by a part of it. */
        PERCENT;

        /** Whether it is about prices, which are added to and never changed. */
        public boolean isPrice() {
            return this == RULED_PRICE || this == PERCENT;
        }
    }
}
