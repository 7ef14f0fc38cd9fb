package coop.cabas.articles;

import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What a scanned code stands for.
 *
 * @param price that the label carries, the pattern's factor applied; null when it carries none
 * @param weight kilograms that the label carries; null when it carries none
 * @param pieces that the label carries; null when it carries none
 */
public record Scanned(
        ArticleId article,
        @Nullable Money price,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal pieces) {}
