package coop.cabas.stock.inventories.web;

import coop.cabas.stock.inventories.InventoryId;
import coop.cabas.stock.inventories.Reviews;
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

import java.util.Map;

/** The articles of an inventory, those that differ most in value first. */
@Component
class LineList {

    /** Which articles are shown. */
    enum Showing {
        DIFFERENT("difference <> 0"),
        /** Somebody is to count them anew. */
        WAITING("waiting"),
        UNCOUNTED("counted is null"),
        ALL("true");

        private final String where;

        Showing(String where) {
            this.where = where;
        }

        /** Whether there are such once it is posted. */
        boolean isPosted() {
            return this == DIFFERENT || this == ALL;
        }
    }

    private final NarrowedList<Showing, Reviews.Line> lists;

    LineList(JdbcClient jdbc) {
        lists = NarrowedList.of(Showing.DIFFERENT, showing -> list(jdbc, showing));
    }

    Showing shown(ListQuery query) {
        return lists.shown(query);
    }

    Table<Reviews.Line> page(ListQuery query, InventoryId inventory) {
        return lists.page(query, Map.of("inventory", inventory.value()));
    }

    private static SqlList<Reviews.Line> list(JdbcClient jdbc, Showing showing) {
        return SqlList.of(
                        jdbc,
                        "stock.inventory.lines",
                        "select * from (" + Reviews.LINES + ") l where " + showing.where,
                        new SimplePropertyRowMapper<>(Reviews.Line.class),
                        "article",
                        "bigint")
                .column(Column.<Reviews.Line>text("name", "stock.article", Reviews.Line::name)
                        .linking(line -> "/stock/inventories/" + line.inventory() + "/articles/" + line.article())
                        .sortedBy("name", "text"))
                .column(Column.<Reviews.Line>text("department", "stock.department", Reviews.Line::departmentName)
                        .sortedBy("department_name", "text"))
                .column(Column.number("counted", "stock.inventory.counted", Reviews.Line::counted))
                .column(Column.number("expected", "stock.inventory.expected", Reviews.Line::expected))
                .column(Column.<Reviews.Line>number(
                                "difference", "stock.inventory.difference", Reviews.Line::difference)
                        .sortedBy("coalesce(difference, 0)", "numeric"))
                .column(Column.<Reviews.Line>money("value", "stock.inventory.value", Reviews.Line::value)
                        .sortedBy("coalesce(value, 0)", "numeric"))
                .column(Column.badge("state", "stock.state", LineList::state))
                .orderedBy("abs(coalesce(value, 0))", "numeric", true)
                .searchingIn("found_by")
                .build();
    }

    private static @Nullable Badge state(Reviews.Line line) {
        return line.waiting()
                ? Badge.of(Badge.Tone.WARNING, "stock.inventory.show.WAITING")
                : line.counted() == null ? Badge.of(Badge.Tone.NEUTRAL, "stock.inventory.show.UNCOUNTED") : null;
    }
}
