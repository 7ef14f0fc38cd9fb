package coop.cabas.purchasing.web;

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

/** Suppliers, with what is going on with each. */
@Component
class SupplierList {

    /** Which are shown. */
    enum Showing {
        ACTIVE("not ended"),
        MINE("mine and not ended"),
        ENDED("ended");

        private final String where;

        Showing(String where) {
            this.where = where;
        }
    }

    /** @param today whether it takes orders today @param coming day of the next delivery; null when nothing is on its way */
    record Row(
            long id,
            String name,
            @Nullable BigDecimal franco,
            @Nullable BigDecimal minimum,
            boolean today,
            boolean draft,
            @Nullable LocalDate coming) {}

    private static final String SUPPLIERS = """
            select s.id, s.name, public.searchable(s.name || ' ' || coalesce(s.till_code, '')) as found_by, s.franco, s.minimum, s.ended,
                   cast(:weekday as smallint) = any(s.order_days) as today,
                   exists (select from purchasing.purchase_order o where o.supplier = s.id and o.state = 'DRAFT') as draft,
                   (select min(o.deliver_on) from purchasing.purchase_order o where o.supplier = s.id and o.state = 'SENT') as coming,
                   exists (select from purchasing.buyer b where b.supplier = s.id and b.account = :account) as mine
            from purchasing.supplier s
            """;

    private final NarrowedList<Showing, Row> lists;

    SupplierList(JdbcClient jdbc) {
        lists = NarrowedList.of(Showing.ACTIVE, showing -> list(jdbc, showing));
    }

    Showing shown(ListQuery query) {
        return lists.shown(query);
    }

    Table<Row> page(ListQuery query, LocalDate today, long account) {
        return lists.page(query, Map.of("weekday", today.getDayOfWeek().getValue(), "account", account));
    }

    private static SqlList<Row> list(JdbcClient jdbc, Showing showing) {
        return SqlList.of(
                        jdbc,
                        "purchasing.suppliers",
                        "select * from (" + SUPPLIERS + ") l where " + showing.where,
                        new SimplePropertyRowMapper<>(Row.class),
                        "id",
                        "bigint")
                .column(Column.<Row>text("name", "purchasing.supplier", Row::name)
                        .linking(row -> "/purchasing/suppliers/" + row.id())
                        .sortedBy("name", "text"))
                .column(Column.badge("state", "purchasing.state", SupplierList::state))
                .column(Column.day("coming", "purchasing.coming", Row::coming))
                .column(Column.money("franco", "purchasing.franco", Row::franco))
                .column(Column.money("minimum", "purchasing.minimum", Row::minimum))
                .orderedBy("name", "text", false)
                .searchingIn("found_by")
                .build();
    }

    private static @Nullable Badge state(Row row) {
        if (row.draft()) {
            return Badge.of(Badge.Tone.WARNING, "purchasing.isDraft");
        }
        if (row.coming() != null) {
            return Badge.of(Badge.Tone.INFO, "purchasing.isComing");
        }
        return row.today() ? Badge.of(Badge.Tone.GOOD, "purchasing.ordersToday") : null;
    }
}
