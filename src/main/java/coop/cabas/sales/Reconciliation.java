package coop.cabas.sales;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The till's files held against one another: what agrees, what differs, what is missing. */
@Component
public class Reconciliation {

    private static final String BALANCE = """
            select count(*) filter (where state in ('EQUAL', 'DIFFERENT')) as "days",
                   count(*) filter (where state = 'EQUAL') as "equal",
                   count(*) filter (where state = 'JOURNAL_ONLY') as "journalOnly",
                   count(*) filter (where state = 'PLU_ONLY') as "pluOnly"
            from sales.day_balance""";
    private static final String DIFFERING = """
            select day::text as "day", journal as "journal", plu as "plu", journal - plu as "difference"
            from sales.day_balance where state = 'DIFFERENT' order by day""";
    private static final String MISSING_DAYS = """
            select kind as "kind", from_day::text as "from", to_day::text as "to"
            from sales.missing_days order by kind, from_day""";
    private static final String NUMBERS = """
            select 'NF525' as "sequence", till as "till", min(nf525) as "first", max(nf525) as "last", count(distinct nf525) as "count",
                   count(*) - count(distinct nf525) as "twice"
            from sales.ticket_fact where nf525 is not null group by till
            union all
            select 'TICKET', till, min(number), max(number), count(distinct number), count(*) - count(distinct number)
            from sales.ticket_fact group by till
            order by 1, 2""";
    private static final String GAPS = """
            select sequence as "sequence", till as "till", first as "first", last as "last",
                   after_day::text as "afterDay", before_day::text as "beforeDay", days_missing as "daysMissing"
            from sales.number_gap order by 1, 2, 3""";
    private static final String MONTHS = """
            select coalesce(t.month, l.month) as "month", t.tickets as "tickets", t.amount as "journal",
                   l.lines as "lines", l.qty as "qty", l.ttc as "plu", l.ht as "ht", l.cost as "cost", l.margin as "margin"
            from (select to_char(e.day, 'YYYY-MM') as month, sum(c.rows) as tickets, sum(c.ttc) as amount
                  from sales.effective e join sales.claim c using (kind, slot, file_id)
                  where kind = 'journal' and c.rows > 0 group by 1) t
            full join (select to_char(e.day, 'YYYY-MM') as month, sum(c.rows) as lines, round(sum(c.qty), 3) as qty, sum(c.ttc) as ttc,
                              round(sum(c.ht), 2) as ht, round(sum(c.ht) - sum(c.margin), 2) as cost, round(sum(c.margin), 2) as margin
                       from sales.effective e join sales.claim c using (kind, slot, file_id)
                       where kind = 'plu' and c.rows > 0 group by 1) l on l.month = t.month
            order by 1""";
    /** Snapshots are many after some years: those of the last year tell enough. */
    private static final String STOCK = """
            select w.from_day::text as "from", w.to_day::text as "to",
                   w.days_without_sales as "daysWithoutSales", w.days_without_moves as "daysWithoutMoves",
                   c.common as "commonEans", c.exact as "exact", c.common - c.exact as "different",
                   c.explained as "explainedByLateKeying", c.new as "newEans", c.gone as "goneEans"
            from (select * from sales.stock_window order by to_moment desc limit 53) w
            cross join lateral (
                select count(difference) as common, count(*) filter (where abs(difference) < 0.0005) as exact,
                       count(*) filter (where abs(difference) >= 0.0005 and abs(difference - keyed_late) < 0.0005) as explained,
                       count(*) filter (where stock_before is null) as new, count(*) filter (where stock_after is null) as gone
                from sales.stock_equation(w.from_moment, w.to_moment)) c
            order by 1""";

    private static final String INVOICES = """
            select invoice as "invoice", notes as "notes", amount as "amountHt", notes_amount as "sumOfNotes",
                   amount = notes_amount as "equal"
            from sales.invoice_balance order by invoice""";

    private final JdbcClient jdbc;
    private final Overlaps overlaps;

    Reconciliation(JdbcClient jdbc, Overlaps overlaps) {
        this.jdbc = jdbc;
        this.overlaps = overlaps;
    }

    /** Days on which the journal or the sale lines state a sale, in order. */
    public List<DayBalance> days(LocalDate from, LocalDate to) {
        return jdbc.sql("select * from sales.day_balance where day between :from and :to order by day")
                .param("from", from)
                .param("to", to)
                .query(new SimplePropertyRowMapper<>(DayBalance.class))
                .list();
    }

    /** Everything, in plain values fit for JSON. Amounts in euros, days as ISO text. */
    public Map<String, Object> figures() {
        var balance = new LinkedHashMap<>(rows(BALANCE).getFirst());
        balance.put("differing", rows(DIFFERING));
        var figures = new LinkedHashMap<String, Object>();
        figures.put("journalEqualsPlu", balance);
        figures.put("missingDays", rows(MISSING_DAYS));
        figures.put("numbers", rows(NUMBERS));
        figures.put("numberGaps", rows(GAPS));
        figures.put("byMonth", rows(MONTHS));
        figures.put("overlaps", overlaps.figures());
        figures.put("stockEquation", rows(STOCK));
        figures.put("invoiceEqualsDeliveryNotes", rows(INVOICES));
        return figures;
    }

    private List<Map<String, @Nullable Object>> rows(String sql) {
        return jdbc.sql(sql).query((row, n) -> values(row)).list();
    }

    private static Map<String, @Nullable Object> values(ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            var value = row.getObject(i);
            values.put(
                    row.getMetaData().getColumnLabel(i),
                    value instanceof Array list ? List.of((Object[]) list.getArray()) : value);
        }
        return values;
    }
}
