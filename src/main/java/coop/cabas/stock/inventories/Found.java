package coop.cabas.stock.inventories;

import coop.cabas.articles.ArticleId;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody found in one place of the shop.
 *
 * @param request number that the phone gives it, so that sent twice it counts once
 * @param quantity pieces, or kilograms of what is weighed; zero when nothing was left
 * @param place where it stood, in the words of whoever counted; empty when it goes without saying
 * @param at when it was counted
 * @param confirmed whoever counted was asked whether it is so, and said yes
 */
public record Found(
        UUID request, ArticleId article, BigDecimal quantity, String place, Instant at, boolean confirmed) {}
