package coop.cabas.stock.web;

import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.NarrowedList;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What there was of each article at the end of a day, and what it was worth. */
@Component
class LevelList {

    /** Which articles are shown. */
    enum Showing {
        THERE("quantity > 0"),
        /** More went than ever came: something was not told. */
        NEGATIVE("quantity < 0"),
        NOTHING("quantity = 0"),
        ALL("true");

        private final String where;

        Showing(String where) {
            this.where = where;
        }
    }

    /** @param average cost of one, VAT excluded; null until one is known */
    record Row(
            long article,
            String name,
            String department,
            BigDecimal quantity,
            @Nullable BigDecimal average,
            @Nullable BigDecimal value,
            boolean weighed) {}

    /** @param value euros, VAT excluded, of what there was; articles that are below nothing are left out */
    record Sum(int articles, int negative, BigDecimal value) {}

    private static final String LEVELS = """
            select l.article, a.name, d.name as department, a.weighed, a.found_by, l.quantity, l.average, round(l.quantity * l.average, 2) as value
            from stock.level_on(cast(:day as date)) l
            join articles.named_article a on a.article = l.article
            join articles.named_department d on d.department = a.department
            """;

    private final JdbcClient jdbc;
    private final NarrowedList<Showing, Row> lists;

    LevelList(JdbcClient jdbc) {
        this.jdbc = jdbc;
        lists = NarrowedList.of(Showing.THERE, showing -> list(jdbc, showing));
    }

    Showing shown(ListQuery query) {
        return lists.shown(query);
    }

    Table<Row> page(ListQuery query, LocalDate day) {
        return lists.page(query, Map.of("day", day));
    }

    Sum sum(LocalDate day) {
        return jdbc.sql("""
                        select count(*) filter (where quantity > 0)::int as articles, count(*) filter (where quantity < 0)::int as negative,
                               coalesce(sum(value) filter (where quantity > 0), 0) as value
                        from (""" + LEVELS + ") l")
                .param("day", day)
                .query(new SimplePropertyRowMapper<>(Sum.class))
                .single();
    }

    private static SqlList<Row> list(JdbcClient jdbc, Showing showing) {
        return SqlList.of(
                        jdbc,
                        "stock.levels",
                        "select * from (" + LEVELS + ") l where " + showing.where,
                        new SimplePropertyRowMapper<>(Row.class),
                        "article",
                        "bigint")
                .column(Column.<Row>text("name", "stock.article", Row::name)
                        .linking(row -> "/stock/articles/" + row.article())
                        .sortedBy("name", "text"))
                .column(Column.<Row>text("department", "stock.department", Row::department)
                        .sortedBy("department", "text"))
                .column(Column.<Row>number("quantity", "stock.quantity", Row::quantity)
                        .sortedBy("quantity", "numeric"))
                .column(Column.unitPrice("average", "stock.average", Row::average))
                .column(Column.<Row>money("value", "stock.value", Row::value).sortedBy("coalesce(value, 0)", "numeric"))
                .column(Column.badge(
                        "state",
                        "stock.state",
                        row -> row.quantity().signum() < 0
                                ? Badge.of(Badge.Tone.BAD, "stock.show.NEGATIVE")
                                : row.quantity().signum() == 0
                                        ? Badge.of(Badge.Tone.NEUTRAL, "stock.show.NOTHING")
                                        : null))
                .orderedBy("name", "text", false)
                .searchingIn("found_by")
                .build();
    }
}
