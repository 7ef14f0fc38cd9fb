package coop.cabas.shifts.intake;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/** Ids that nobody else will get. */
final class Ids {

    private Ids() {}

    static List<Long> reserve(JdbcClient jdbc, String table, int count) {
        return jdbc.sql("select nextval(pg_get_serial_sequence(:table, 'id')) from generate_series(1, :count)")
                .param("table", table)
                .param("count", count)
                .query((row, n) -> row.getLong(1))
                .list();
    }
}
