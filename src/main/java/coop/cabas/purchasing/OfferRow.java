package coop.cabas.purchasing;

import coop.cabas.articles.ArticleId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** An offer as {@code purchasing.offers_on} tells it. */
final class OfferRow {

    private OfferRow() {}

    static Offer of(ResultSet row) throws SQLException {
        return new Offer(
                new OfferId(row.getLong("offer")),
                new SupplierId(row.getLong("supplier")),
                row.getString("reference"),
                row.getString("ean"),
                row.getString("label"),
                Optional.ofNullable(row.getObject("article", Long.class))
                        .map(ArticleId::new)
                        .orElse(null),
                row.getBigDecimal("pack"),
                row.getInt("fewest"),
                row.getInt("rank"),
                row.getObject("shelf_days", Integer.class),
                row.getObject("listed_on", LocalDate.class),
                row.getBoolean("ended"),
                price(row));
    }

    private static @Nullable OfferPrice price(ResultSet row) throws SQLException {
        return row.getBigDecimal("net") == null
                ? null
                : new OfferPrice(
                        row.getBigDecimal("gross"),
                        Arrays.asList((BigDecimal[]) row.getArray("discounts").getArray()),
                        row.getBigDecimal("costs"),
                        row.getBigDecimal("net"),
                        OfferPrice.Policy.valueOf(row.getString("policy")));
    }
}
