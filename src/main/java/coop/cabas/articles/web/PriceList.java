package coop.cabas.articles.web;

import coop.cabas.articles.Shelf;
import coop.cabas.articles.ShelfLine;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

/** What is sold, with what it costs the coop and what is left to it. */
@Component
class PriceList {

    private final SqlList<ShelfLine> list;
    private final Clock clock;

    PriceList(JdbcClient jdbc, Clock clock) {
        this.clock = clock;
        list = SqlList.of(jdbc, "articles.prices", """
                        select s.* from articles.shelf_at(cast(:moment as timestamptz)) s
                        where s.status in ('ACTIVE', 'OUT_OF_SEASON') and s.department_kind = 'GOODS'
                        """, (row, n) -> Shelf.line(row), "article", "bigint")
                .column(Column.<ShelfLine>text("name", "articles.name", ShelfLine::name)
                        .linking(line -> "/prices/" + line.article().value())
                        .sortedBy("name", "text"))
                .column(Column.<ShelfLine>money(
                                "price",
                                "articles.price",
                                line -> line.price() == null
                                        ? null
                                        : line.price().amount())
                        .sortedBy("coalesce(price, -1)", "numeric"))
                .column(Column.text("unitPrice", "articles.unitPrice", Contents::perUnit))
                .column(Column.unitPrice("cost", "articles.cost", ShelfLine::cost))
                .column(Column.percent("earned", "articles.earned", ShelfLine::earnedPercent))
                .orderedBy("name", "text", false)
                .searchingIn("found_by")
                .build();
    }

    Table<ShelfLine> page(ListQuery query) {
        return list.page(query, Map.of("moment", OffsetDateTime.now(clock)));
    }
}
