package coop.cabas.articles.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Shelf;
import coop.cabas.articles.ShelfLine;
import coop.cabas.articles.Status;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.NarrowedList;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Articles as they are sold now: by words, by any code, by department. */
@Component
class ArticleList {

    /** Articles that are changed at once. */
    static final int MOST = 2_000;

    private static final String LINES = """
            select s.*, articles.ruled_price(s.cost, s.margin_share, s.vat_rate) as ruled
            from articles.shelf_at(cast(:moment as timestamptz)) s
            where (cast(:department as bigint) is null or s.department = :department)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final NarrowedList<Showing, ShelfLine> lists;

    ArticleList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        lists = NarrowedList.of(Showing.ACTIVE, showing -> list(jdbc, showing));
    }

    /** What the address asks for; what is on sale when it does not say. */
    Showing shown(ListQuery query) {
        return lists.shown(query);
    }

    Table<ShelfLine> page(ListQuery query) {
        return lists.page(query, parameters(query));
    }

    /** All of those that the address asks for, one more than {@value #MOST} at most. */
    List<ArticleId> ids(ListQuery query) {
        var where =
                "(%s) and found_by like all(array(select public.searchable(w) from unnest(cast(:words as text[])) w))"
                        .formatted(shown(query).where());
        return jdbc.sql("select article from (" + LINES + ") l where " + where + " order by name, article limit "
                        + (MOST + 1))
                .params(parameters(query))
                .param("words", SqlList.patterns(query.search()))
                .query((row, n) -> new ArticleId(row.getLong(1)))
                .list();
    }

    private Map<String, ?> parameters(ListQuery query) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("moment", OffsetDateTime.now(clock));
        parameters.put("department", department(query));
        return parameters;
    }

    static @Nullable Long department(ListQuery query) {
        var asked = query.filter("department");
        return asked != null && asked.matches("\\d{1,18}") ? Long.valueOf(asked) : null;
    }

    private static SqlList<ShelfLine> list(JdbcClient jdbc, Showing showing) {
        return SqlList.of(
                        jdbc,
                        "articles.list",
                        "select * from (" + LINES + ") l where " + showing.where(),
                        (row, n) -> Shelf.line(row),
                        "article",
                        "bigint")
                .column(Column.<ShelfLine>text("name", "articles.name", ShelfLine::name)
                        .linking(line -> "/articles/" + line.article().value())
                        .sortedBy("name", "text"))
                .column(Column.text("code", "articles.code", ShelfLine::code))
                .column(Column.<ShelfLine>text("department", "articles.department", ShelfLine::department)
                        .sortedBy("department_name", "text"))
                .column(Column.<ShelfLine>money(
                                "price",
                                "articles.price",
                                line -> line.price() == null
                                        ? null
                                        : line.price().amount())
                        .sortedBy("coalesce(price, -1)", "numeric"))
                .column(Column.<ShelfLine>money(
                        "ruled",
                        "articles.ruled",
                        line -> line.ruled() == null ? null : line.ruled().amount()))
                .column(Column.unitPrice("cost", "articles.cost", ShelfLine::cost))
                .column(Column.percent("earned", "articles.earned", ShelfLine::earnedPercent))
                .column(Column.badge("state", "articles.state", ArticleList::state))
                .orderedBy("name", "text", false)
                .searchingIn("found_by")
                .build();
    }

    private static @Nullable Badge state(ShelfLine line) {
        if (line.promotion()) {
            return Badge.of(Badge.Tone.INFO, "articles.promotion");
        }
        if (line.status() == Status.ACTIVE) {
            return line.price() == null ? Badge.of(Badge.Tone.WARNING, "articles.show.NO_PRICE") : null;
        }
        return Badge.of(Badge.Tone.NEUTRAL, "articles.status." + line.status());
    }
}
