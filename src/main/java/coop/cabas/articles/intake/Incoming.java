package coop.cabas.articles.intake;

import coop.cabas.articles.Article;
import coop.cabas.articles.Status;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * An article as another program knows it.
 *
 * @param code by which it is known there
 * @param price of the shelf; null when there is none
 * @param cost VAT excluded; null when it is not known
 */
public record Incoming(
        Article.Terms terms,
        Status status,
        String code,
        @Nullable Money price,
        @Nullable BigDecimal cost) {}
