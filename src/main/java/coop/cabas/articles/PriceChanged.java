package coop.cabas.articles;

import java.time.Instant;

/**
 * An article will have another price, or a promotion begins or ends: its label tells the old one from then on. Published inside the
 * transaction that says so.
 *
 * @param from when the new price holds
 */
public record PriceChanged(ArticleId article, Instant from) {}
