package coop.cabas.sales.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;

/**
 * The till's files.
 *
 * @param coverage what is held of each kind
 * @param kind the kind that the files are narrowed to, empty for all
 * @param files the files
 */
public record FilesPage(List<Coverage> coverage, String kind, Table<?> files) implements Exportable.OfOne {

    @Override
    public Table<?> table() {
        return files;
    }

    /**
     * What is held of a kind.
     *
     * @param held days, moments or papers
     * @param from first day; null for papers
     * @param to last day
     * @param missing days between them that no file speaks of
     */
    public record Coverage(
            String kind,
            int held,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate toDay,
            int missing) {}

    /** Reads what is covered. */
    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        List<Coverage> coverage() {
            return jdbc.sql("""
                            select e.kind, count(*)::int as held, min(e.day) as from_day, max(e.day) as to_day,
                                   case when e.kind in ('plu', 'journal', 'moves')
                                        then max(e.day) - min(e.day) + 1 - count(*)::int else 0 end as missing
                            from sales.effective e
                            group by e.kind
                            order by array_position(array['plu', 'journal', 'moves', 'stock', 'articles', 'note', 'invoice'], e.kind)
                            """)
                    .query(new SimplePropertyRowMapper<>(Coverage.class))
                    .list();
        }
    }
}
