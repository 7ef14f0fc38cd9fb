package coop.cabas.labels;

import coop.cabas.articles.ArticleId;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * An article whose label on the shelf is none, or says something else than it should.
 *
 * @param price now; null when none was given
 * @param hung the price on the shelf; null when it says none
 * @param labelled whether there is a label on the shelf
 */
public record Waiting(
        ArticleId article,
        String name,
        String department,
        @Nullable Money price,
        @Nullable Money hung,
        boolean labelled) {

    /** Why it waits. */
    public enum Why {
        NEW,
        PRICE,
        /** Its name, origin, content, promotion… */
        WORDS
    }

    public Why why() {
        if (!labelled) {
            return Why.NEW;
        }
        return Objects.equals(price, hung) ? Why.WORDS : Why.PRICE;
    }
}
