package coop.cabas.stock.inventories.web;

import coop.cabas.stock.inventories.Inventory;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** Inventories, the latest first. */
@Component
class InventoryList {

    record Row(
            long id,
            String name,
            Inventory.State state,
            @Nullable String departments,
            Instant opened,
            String by,
            @Nullable Instant ended) {}

    private final SqlList<Row> list;

    InventoryList(JdbcClient jdbc) {
        list = SqlList.of(jdbc, "stock.inventory.list", """
                        select i.*, case when not i.whole then
                                   (select string_agg(d.name, ', ' order by d.name) from stock.inventory_department p
                                    join articles.named_department d on d.department = p.department where p.inventory = i.id) end as departments
                        from stock.inventory i
                        """, (row, n) -> row(row), "id", "bigint")
                .column(Column.<Row>text("name", "stock.inventory.name", Row::name)
                        .linking(row -> "/stock/inventories/" + row.id())
                        .sortedBy("name", "text"))
                .column(Column.badge("state", "stock.state", row -> state(row.state())))
                .column(Column.text(
                        "departments",
                        "stock.inventory.what",
                        row -> row.departments() == null ? Text.t("stock.inventory.whole") : row.departments()))
                .column(Column.moment("opened", "stock.inventory.opened.at", Row::opened))
                .column(Column.text("by", "stock.inventory.by", Row::by))
                .column(Column.moment("ended", "stock.inventory.ended.at", Row::ended))
                .orderedBy("id", "bigint", true)
                .searching("name")
                .build();
    }

    Table<Row> page(ListQuery query) {
        return list.page(query, Map.of());
    }

    private static Badge state(Inventory.State state) {
        var tone = switch (state) {
            case OPEN -> Badge.Tone.INFO;
            case POSTED -> Badge.Tone.GOOD;
            case CANCELLED -> Badge.Tone.NEUTRAL;
        };
        return Badge.of(tone, "stock.inventory.state." + state);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("name"),
                Inventory.State.valueOf(row.getString("state")),
                row.getString("departments"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }
}
