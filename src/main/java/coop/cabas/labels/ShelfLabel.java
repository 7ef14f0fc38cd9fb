package coop.cabas.labels;

import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * What a label on a shelf says.
 *
 * @param code main code of the article; empty for none
 * @param price all taxes included: of one package or, when weighed, of one kilogram; null when not known
 * @param regular the price when there is no promotion; null when not known
 * @param weighed whether it is sold by weight
 * @param content of one package; null when nobody wrote it down
 * @param unitPrice of one kilogram, litre or metre of the content; null when not known
 * @param origin country in words; empty when nobody wrote it down
 * @param category of quality: Extra, I, II, or {@link #WITHOUT}; empty when nobody wrote it down
 * @param said organic, local… in words
 * @param asked what the law wants said beside the price
 */
public record ShelfLabel(
        String code,
        String name,
        @Nullable Money price,
        @Nullable Money regular,
        boolean weighed,
        @Nullable Content content,
        @Nullable Money unitPrice,
        String origin,
        String category,
        List<String> said,
        Set<Mention> asked) {

    /** Category of what has none, so that nobody takes it for forgotten. */
    public static final String WITHOUT = "sans";

    public ShelfLabel {
        said = List.copyOf(said);
        asked = Set.copyOf(asked);
    }

    /** Whether the regular price is crossed out. */
    public boolean isPromotion() {
        return price != null && regular != null && regular.compareTo(price) > 0;
    }

    /** Whether it is fresh fruit or vegetables, whose origin is written as large as the price. */
    public boolean isProduce() {
        return asked.contains(Mention.ORIGIN);
    }
}
