package coop.cabas.sales.web;

import coop.cabas.sales.DayBalance;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;

/**
 * The till's files held against one another.
 *
 * @param counts how many days agree
 * @param days the journal against the sale lines
 * @param state the state that the days are narrowed to, empty for all
 * @param missing days that no file speaks of
 * @param gaps numbers missing between receipts
 * @param stock the stock rebuilt from one snapshot to the next
 * @param invoices invoices against their delivery notes
 */
public record ReconciliationPage(
        Counts counts,
        Table<DayBalance> days,
        String state,
        Table<?> missing,
        Table<?> gaps,
        Table<?> stock,
        Table<?> invoices)
        implements Exportable.OfOne {

    @Override
    public Table<?> table() {
        return days;
    }

    /** What the days can be narrowed to. */
    public static final List<String> STATES = List.of("DIFFERENT", "ONE_SIDED", "EQUAL");

    /** Numbers of days. */
    public record Counts(int equal, int different, int journalOnly, int pluOnly) {

        public int compared() {
            return equal + different;
        }

        public boolean agree() {
            return different == 0;
        }

        public boolean isNothing() {
            return compared() + journalOnly + pluOnly == 0;
        }
    }

    /** Reads all but the days. */
    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final Agreements agreements;

        Query(JdbcClient jdbc, Agreements agreements) {
            this.jdbc = jdbc;
            this.agreements = agreements;
        }

        ReconciliationPage of(Table<DayBalance> days, ListQuery query) {
            return new ReconciliationPage(
                    counts(),
                    days,
                    Objects.requireNonNullElse(query.filter("state"), ""),
                    agreements.missing(),
                    agreements.gaps(),
                    agreements.stock(),
                    agreements.invoices());
        }

        private Counts counts() {
            return jdbc.sql("""
                            select count(*) filter (where state = 'EQUAL')::int as equal,
                                   count(*) filter (where state = 'DIFFERENT')::int as different,
                                   count(*) filter (where state = 'JOURNAL_ONLY')::int as journal_only,
                                   count(*) filter (where state = 'PLU_ONLY')::int as plu_only
                            from sales.day_balance
                            """)
                    .query(new SimplePropertyRowMapper<>(Counts.class))
                    .single();
        }
    }
}
