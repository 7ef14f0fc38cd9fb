package coop.cabas.articles;

import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What articles are sold for at a moment, and what explains it. */
@Service
@Transactional(readOnly = true)
public class Shelf {

    private final JdbcClient jdbc;

    Shelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound when there is no such article */
    public ShelfLine find(ArticleId article, Instant moment) {
        return jdbc.sql("select * from articles.shelf_at(:moment) where article = :article")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("article", article.value())
                .query((row, n) -> line(row))
                .optional()
                .orElseThrow(() -> new NotFound(article));
    }

    /** A row of {@code articles.shelf_at}. */
    public static ShelfLine line(ResultSet row) throws SQLException {
        return new ShelfLine(
                new ArticleId(row.getLong("article")),
                row.getString("code"),
                row.getString("name"),
                Status.valueOf(row.getString("status")),
                row.getString("department_name"),
                row.getBigDecimal("vat_rate"),
                money(row.getBigDecimal("price")),
                row.getBoolean("promotion"),
                money(row.getBigDecimal("regular_price")),
                row.getBoolean("sold_by_weight"),
                row.getBigDecimal("content"),
                unit(row.getString("content_unit")),
                row.getBigDecimal("unit_price"),
                unit(row.getString("unit")),
                row.getString("origin"),
                row.getString("category"),
                List.of((String[]) row.getArray("labels").getArray()),
                row.getBigDecimal("cost"),
                row.getBigDecimal("margin_share"));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }

    private static @Nullable ContentUnit unit(@Nullable String unit) {
        return unit == null ? null : ContentUnit.valueOf(unit);
    }
}
