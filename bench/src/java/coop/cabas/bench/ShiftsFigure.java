package coop.cabas.bench;

import coop.cabas.shifts.planning.Layout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A year of shifts laid out, beside one statement that inserts the same; and the pages of shifts with 10,000 members and five years of
 * history, then ten times that, beside their own queries.
 */
final class ShiftsFigure implements Figure {

    private static final int YEAR = 364;
    private static final int YEARS = 5;
    private static final int TIMES = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(40);
    private static final int FEWEST = 300;

    private static final List<String> PAGES = List.of("/me/shifts", "/shifts");

    @Override
    public String name() {
        return "shifts";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var database = workshop.fresh("shifts");
        ManyShifts.plan(database);
        try {
            var rows = new ArrayList<Row>();
            rows.add(layout(database));
            database.execute("""
                    UPDATE members.member SET account = (SELECT min(id) FROM access.account) WHERE id = (SELECT min(id) FROM members.member)
                    """);
            ManyShifts.history(database, YEARS);
            var once = pages(workshop, database, YEARS, rows);
            ManyShifts.history(database, YEARS * TIMES);
            var tenTimes = pages(workshop, database, YEARS * TIMES, rows);
            for (int i = 0; i < PAGES.size(); i++) {
                rows.add(Row.atMost(
                        "Page %s, at %d × the history".formatted(PAGES.get(i), TIMES),
                        "p50 %s ms".formatted(Row.number(tenTimes.get(i))),
                        "p50 %s ms at 1 ×".formatted(Row.number(once.get(i))),
                        tenTimes.get(i) / once.get(i),
                        1.5));
            }
            return rows;
        } finally {
            workshop.drop("shifts");
        }
    }

    /** Both write the same rows into the same tables, places by the same trigger; the second time each, once the machine is warm. */
    private static Row layout(Database database) throws Exception {
        var laid = new Samples();
        var bare = new Samples();
        try (var cabas = Inside.start(database);
                var connection = database.connect();
                var statement = connection.createStatement()) {
            var layout = cabas.getBean(Layout.class);
            for (int i = 0; i < 3; i++) {
                empty(database);
                laid.time(() -> layout.apply(LocalDate.now().plusDays(YEAR)));
                var written = database.one("SELECT count(*) FROM shifts.shift");
                empty(database);
                bare.time(() -> statement.execute("""
                        INSERT INTO shifts.shift (slot, day, starts, ends, job, least, most)
                        SELECT s.id, d, d + s.starts, d + s.starts + make_interval(mins => s.minutes), s.job, s.least, s.most
                        FROM (SELECT (current_date + n)::date AS d FROM generate_series(1, %d) n) days
                        JOIN shifts.slot s ON s.weekday = extract(isodow FROM d)
                        """.formatted(YEAR)));
                if (!written.equals(database.one("SELECT count(*) FROM shifts.shift"))) {
                    throw new IllegalStateException(written + " laid out, but not as many by SQL");
                }
            }
            var shifts = database.one("SELECT count(*) FROM shifts.shift");
            return Row.atMost(
                    "Layout of a year, %s shifts of %d places".formatted(shifts, ManyShifts.PLACES),
                    "p50 %s ms".formatted(Row.number(laid.median())),
                    "one INSERT … SELECT: p50 %s ms".formatted(Row.number(bare.median())),
                    laid.median() / bare.median(),
                    3);
        }
    }

    private static void empty(Database database) throws Exception {
        database.execute("DELETE FROM shifts.shift", "VACUUM ANALYZE shifts.shift", "VACUUM ANALYZE shifts.place");
    }

    /** @return the middle of each page, in milliseconds */
    private static List<Double> pages(Workshop workshop, Database database, int years, List<Row> rows)
            throws Exception {
        var medians = new ArrayList<Double>();
        try (var server = Server.start(database);
                var visitor = Visitor.signIn(server);
                var connection = database.connectAsApplication()) {
            for (var path : PAGES) {
                visitor.visit(path);
                var queries = workshop.statementLog().during("", () -> visitor.visit(path)).stream()
                        .filter(query -> query.sql().matches("(?s).*\\b(shifts|members)\\.[a-z].*"))
                        .toList();
                var turns = InTurn.measure(
                        workshop, WARM_UP, ROUND, FEWEST, () -> visitor.visit(path), InTurn.all(queries, connection));
                medians.add(turns.told().median());
                rows.add(Row.atMost(
                        "Page %s, %,d members, %d years of shifts (%d times)"
                                .formatted(
                                        path,
                                        ManyShifts.MEMBERS,
                                        years,
                                        turns.told().count()),
                        turns.told().millis(),
                        "its %d queries by JDBC: %s"
                                .formatted(queries.size(), turns.bare().millis()),
                        turns.told().p99() / turns.bare().p99(),
                        3));
            }
        }
        return medians;
    }
}
