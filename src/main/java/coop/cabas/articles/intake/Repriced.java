package coop.cabas.articles.intake;

import coop.cabas.articles.ArticleId;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What another program sells an article for, and what it costs there.
 *
 * @param price of the shelf; null when it tells none
 * @param cost VAT excluded; null when it tells none
 */
public record Repriced(
        ArticleId article, @Nullable Money price, @Nullable BigDecimal cost) {}
