package coop.cabas.sales.web;

import coop.cabas.sales.DayBalance;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.HashMap;
import java.util.Map;

/** The journal against the sale lines, the latest day first. */
final class DayList {

    private DayList() {}

    static SqlList<DayBalance> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "sales.days", """
                        select * from sales.day_balance
                        where cast(:state as text) is null
                           or state = :state
                           or (:state = 'ONE_SIDED' and state in ('JOURNAL_ONLY', 'PLU_ONLY'))
                        """, new SimplePropertyRowMapper<>(DayBalance.class), "day", "date")
                .column(Column.<DayBalance>day("day", "sales.day", DayBalance::day)
                        .linking(row -> "/sales/days/" + row.day())
                        .sortedBy("day", "date"))
                .column(Column.count("tickets", "sales.tickets", DayBalance::tickets))
                .column(Column.<DayBalance>money("journal", "sales.journal", DayBalance::journal)
                        .sortedBy("coalesce(journal, 0)", "numeric"))
                .column(Column.count("lines", "sales.lines", DayBalance::lines))
                .column(Column.<DayBalance>money("plu", "sales.plu", DayBalance::plu)
                        .sortedBy("coalesce(plu, 0)", "numeric"))
                .column(Column.<DayBalance>money("difference", "sales.difference", DayBalance::difference)
                        .sortedBy("abs(coalesce(journal - plu, 0))", "numeric"))
                .column(Column.badge("state", "sales.state", row -> States.of(row.state())))
                .orderedBy("day", "date", true)
                .build();
    }

    static Map<String, @Nullable Object> parameters(ListQuery query) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("state", query.filter("state"));
        return parameters;
    }
}
