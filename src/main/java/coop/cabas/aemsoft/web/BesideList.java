package coop.cabas.aemsoft.web;

import coop.cabas.aemsoft.TillStock;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** Articles of which the till and the ledger say otherwise, the furthest apart first. */
@Component
class BesideList {

    record Row(long article, String name, String ean, BigDecimal till, BigDecimal ledger, BigDecimal difference) {}

    private final SqlList<Row> list;

    BesideList(JdbcClient jdbc) {
        list = SqlList.of(
                        jdbc,
                        "aemsoft.beside",
                        "select b.*, abs(difference) as apart from (" + TillStock.besideSql()
                                + ") b where abs(difference) >= 0.001",
                        new SimplePropertyRowMapper<>(Row.class),
                        "ean",
                        "text")
                .column(Column.<Row>text("name", "aemsoft.name", Row::name)
                        .linking(row -> "/stock/articles/" + row.article())
                        .sortedBy("name", "text"))
                .column(Column.text("ean", "aemsoft.ean", Row::ean))
                .column(Column.number("till", "aemsoft.stock.till", Row::till))
                .column(Column.number("ledger", "aemsoft.stock.ledger", Row::ledger))
                .column(Column.<Row>number("difference", "aemsoft.stock.difference", Row::difference)
                        .sortedBy("difference", "numeric"))
                .orderedBy("apart", "numeric", true)
                .searching("name || ' ' || ean")
                .build();
    }

    Table<Row> page(ListQuery query, LocalDate day) {
        return list.page(query, Map.of("day", day));
    }
}
