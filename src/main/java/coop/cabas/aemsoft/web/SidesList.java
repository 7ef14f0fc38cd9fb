package coop.cabas.aemsoft.web;

import coop.cabas.aemsoft.Exchange;
import coop.cabas.aemsoft.Sides;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.NarrowedList;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

/** Articles of the till and of here, beside one another. */
@Component
class SidesList {

    private final SqlList<Sides> list;
    private final Clock clock;

    SidesList(JdbcClient jdbc, Clock clock) {
        this.clock = clock;
        list = SqlList.of(
                        jdbc,
                        "aemsoft.sides",
                        "select * from (" + Exchange.sidesSql() + ") s where s.state = :state",
                        (row, n) -> Exchange.sides(row),
                        "key",
                        "text")
                .column(Column.<Sides>text(
                                "name", "aemsoft.name", side -> side.name() == null ? side.tillName() : side.name())
                        .linking(side -> side.article() == null
                                ? null
                                : "/articles/" + side.article().value())
                        .sortedBy("called", "text"))
                .column(Column.text("ean", "aemsoft.ean", Sides::ean))
                .column(Column.money("tillPrice", "aemsoft.price.till", Sides::tillPrice))
                .column(Column.money("price", "aemsoft.price.here", Sides::price))
                .column(Column.unitPrice("tillCost", "aemsoft.cost.till", Sides::tillCost))
                .column(Column.unitPrice("cost", "aemsoft.cost.here", Sides::cost))
                .column(Column.percent("tillVat", "aemsoft.vat.till", Sides::tillVat))
                .column(Column.percent("vat", "aemsoft.vat.here", Sides::vat))
                .column(Column.badge("state", "aemsoft.state", SidesList::badge))
                .orderedBy("called", "text", false)
                .searchingIn("words")
                .build();
    }

    /** What the address asks for; what differs when it does not say. */
    static Sides.State state(ListQuery query) {
        return NarrowedList.shown(query, Sides.State.DIFFERENT);
    }

    Table<Sides> page(ListQuery query) {
        return list.page(
                query,
                Map.of(
                        "moment",
                        OffsetDateTime.now(clock),
                        "state",
                        state(query).name()));
    }

    private static Badge badge(Sides side) {
        var tone = side.state() == Sides.State.SAME ? Badge.Tone.GOOD : Badge.Tone.WARNING;
        return Badge.of(tone, "aemsoft.state." + side.state());
    }
}
