package coop.cabas.purchasing.receipts.web;

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
import java.util.List;
import java.util.Map;

/** Credits that are expected of suppliers. */
@Component
class ClaimList {

    /** Which are shown. */
    enum Showing {
        OPEN("state = 'OPEN'"),
        SETTLED("state = 'SETTLED'"),
        DROPPED("state = 'DROPPED'");

        private final String where;

        Showing(String where) {
            this.where = where;
        }
    }

    /** @param receipt number of the delivery; null when an invoice alone gave rise to it */
    record Row(
            long id,
            String supplier,
            LocalDate day,
            String kind,
            String label,
            BigDecimal amount,
            @Nullable Long receipt,
            String state) {}

    /** @param supplier its name @param amount euros that it owes, VAT excluded */
    public record Owing(String supplier, int claims, BigDecimal amount) {}

    private static final String CLAIMS = """
            select c.id, s.name as supplier, (c.made_at at time zone 'Europe/Paris')::date as day, c.kind, c.label, c.amount, c.receipt,
                   case when c.dropped_at is not null then 'DROPPED' when c.settled_by is not null then 'SETTLED' else 'OPEN' end as state,
                   public.searchable(s.name || ' ' || c.label) as found_by
            from purchasing.claim c join purchasing.supplier s on s.id = c.supplier
            """;

    private final JdbcClient jdbc;
    private final NarrowedList<Showing, Row> lists;

    ClaimList(JdbcClient jdbc) {
        this.jdbc = jdbc;
        lists = NarrowedList.of(Showing.OPEN, showing -> list(jdbc, showing));
    }

    Showing shown(ListQuery query) {
        return lists.shown(query);
    }

    Table<Row> page(ListQuery query) {
        return lists.page(query, Map.of());
    }

    /** What each supplier owes, the most first. */
    List<Owing> owing() {
        return jdbc.sql("""
                        select s.name as supplier, count(*)::int as claims, sum(c.amount) as amount
                        from purchasing.claim c join purchasing.supplier s on s.id = c.supplier
                        where c.dropped_at is null and c.settled_by is null group by s.id, s.name order by amount desc, s.id limit 50
                        """).query(new SimplePropertyRowMapper<>(Owing.class)).list();
    }

    private static SqlList<Row> list(JdbcClient jdbc, Showing showing) {
        return SqlList.of(
                        jdbc,
                        "purchasing.claimList",
                        "select * from (" + CLAIMS + ") l where " + showing.where,
                        new SimplePropertyRowMapper<>(Row.class),
                        "id",
                        "bigint")
                .column(Column.<Row>text("label", "purchasing.receipts.claim.label", Row::label)
                        .linking(row -> "/purchasing/claims/" + row.id()))
                .column(Column.<Row>text("supplier", "purchasing.receipts.supplier", Row::supplier)
                        .sortedBy("supplier", "text"))
                .column(Column.<Row>day("day", "purchasing.receipts.claim.day", Row::day)
                        .sortedBy("day", "date"))
                .column(Column.badge(
                        "kind",
                        "purchasing.receipts.claim.kind",
                        row -> Badge.of(Badge.Tone.WARNING, "purchasing.receipts.claim.kind." + row.kind())))
                .column(Column.<Row>money("amount", "purchasing.receipts.claim.amount", Row::amount)
                        .sortedBy("amount", "numeric"))
                .orderedBy("day", "date", true)
                .searchingIn("found_by")
                .build();
    }
}
