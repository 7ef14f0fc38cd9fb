package coop.cabas.bench;

import coop.cabas.shifts.accounts.Cycles;

import java.util.List;

/** The cycles of 10,000 accounts end on one night, after a year of them, beside one statement that inserts as many lines. */
final class CyclesFigure implements Figure {

    private static final int ACCOUNTS = 10_000;
    private static final int CYCLES = 13;

    @Override
    public String name() {
        return "cycles";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var database = workshop.fresh("cycles");
        write(database);
        try (var cabas = Inside.start(database);
                var connection = database.connect()) {
            var cycles = cabas.getBean(Cycles.class);
            connection.setAutoCommit(false);
            var bare = new Samples();
            try (var statement = connection.createStatement()) {
                for (var i = 0; i < 3; i++) {
                    bare.time(() -> statement.executeUpdate("""
                            INSERT INTO shifts.entry (account, kind, minutes, reason, counts, written, written_by, cycle)
                            SELECT id, 'TIME', -180, 'CYCLE', current_date, now(), 'bench', current_date FROM shifts.account
                            """));
                    connection.rollback();
                }
            }
            var began = System.nanoTime();
            var ended = cycles.run();
            var took = (System.nanoTime() - began) / 1e6;
            if (ended != ACCOUNTS) {
                throw new IllegalStateException("cycles that ended: " + ended);
            }
            return List.of(Row.atMost(
                    "Shifts, %,d cycles end, after %d of each account".formatted(ACCOUNTS, CYCLES - 1),
                    Row.number(took) + " ms",
                    "one INSERT of as many lines: " + bare.millis(),
                    took / bare.median(),
                    3));
        } finally {
            workshop.drop("cycles");
        }
    }

    /** Each did what they owed in every cycle; a tenth did more, and a tenth less. */
    private static void write(Database database) throws Exception {
        database.execute(
                """
                INSERT INTO shifts.account (first, opened)
                SELECT current_date - 28 * %d, now() FROM generate_series(1, %d)
                """.formatted(CYCLES, ACCOUNTS),
                """
                INSERT INTO shifts.entry (account, kind, minutes, reason, counts, written, written_by, origin)
                SELECT a.id, 'TIME', CASE a.id %% 10 WHEN 0 THEN 360 WHEN 1 THEN 90 ELSE 180 END, 'SHIFT',
                       current_date - 28 * n + interval '9 hours', now(), 'bench', ''
                FROM shifts.account a CROSS JOIN generate_series(1, %d) n
                """.formatted(CYCLES),
                """
                INSERT INTO shifts.entry (account, kind, minutes, reason, counts, written, written_by, cycle)
                SELECT a.id, 'TIME', -180, 'CYCLE', current_date - 28 * n, now(), 'bench', current_date - 28 * n
                FROM shifts.account a CROSS JOIN generate_series(1, %d) n
                """.formatted(CYCLES - 1),
                "VACUUM ANALYZE shifts.entry");
    }
}
