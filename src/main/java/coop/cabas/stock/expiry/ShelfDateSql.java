package coop.cabas.stock.expiry;

import coop.cabas.articles.ArticleId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** How dates are read. */
public final class ShelfDateSql {

    /** Every date, of the article that it is today, with what is left of it and what there is of the article. */
    public static final String ALL = """
            select d.id, a.article, a.name, n.name as department, a.weighed, a.found_by, d.day, d.kind, d.quantity, l.quantity as left_over,
                   coalesce(b.quantity, 0) as there, d.said_at, d.said_by
            from stock.shelf_date d
            join stock.shelf_date_left l on l.shelf_date = d.id
            join articles.named_article told on told.article = d.article
            join articles.named_article a on a.article = coalesce(told.merged_into, told.article)
            join articles.named_department n on n.department = a.department
            left join stock.balance b on b.article = a.article
            """;

    private ShelfDateSql() {}

    static ShelfDate date(ResultSet row, List<ShelfDate.End> ends) throws SQLException {
        return new ShelfDate(
                new ShelfDateId(row.getLong("id")),
                new ArticleId(row.getLong("article")),
                row.getString("name"),
                row.getBoolean("weighed"),
                row.getObject("day", LocalDate.class),
                ShelfDate.Kind.valueOf(row.getString("kind")),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("left_over"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getString("said_by"),
                ends);
    }

    static ShelfDate.End end(ResultSet row) throws SQLException {
        return new ShelfDate.End(
                ShelfDate.End.Kind.valueOf(row.getString("kind")),
                row.getBigDecimal("quantity"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getString("said_by"));
    }
}
