package coop.cabas.bench;

import coop.cabas.indicators.rollup.Rollups;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of indicators over ten years of sales, beside the very queries it runs, asked by plain JDBC; then over ten times
 * the sales. All are asked in turn, so that whatever disturbs the machine disturbs them alike.
 */
final class DashboardFigure implements Figure {

    private static final List<String> PAGES = List.of("/indicators");
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final int FEWEST = 500;

    @Override
    public String name() {
        return "dashboard";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        try (var coop = Coop.of(workshop, 1)) {
            if (workshop.isQuick()) {
                measure(workshop, List.of(coop));
                return List.of(coop.row());
            }
            try (var large = Coop.of(workshop, 10)) {
                measure(workshop, List.of(coop, large));
                return List.of(
                        coop.row(),
                        large.row(),
                        Row.atMost(
                                "Dashboard page at 10 × the sales",
                                "p99 " + Row.number(large.page.p99()) + " ms",
                                "p99 " + Row.number(coop.page.p99()) + " ms at 1 ×",
                                large.page.p99() / coop.page.p99(),
                                1.5));
            }
        }
    }

    private static void measure(Workshop workshop, List<Coop> coops) throws Exception {
        repeat(coops, workshop.lasting(WARM_UP), 0);
        coops.forEach(Coop::forget);
        repeat(coops, workshop.lasting(TIME), FEWEST);
    }

    private static void repeat(List<Coop> coops, Duration time, int fewest) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; System.nanoTime() < end || i < fewest; i++) {
            for (var coop : coops) {
                coop.ask(i % PAGES.size());
            }
        }
    }

    /** One database with its server, and what was measured there. */
    private static final class Coop implements AutoCloseable {

        private final Workshop workshop;
        private final String name;
        private final String size;
        private final Server server;
        private final Visitor visitor;
        private final Connection connection;
        private final List<List<Query>> queries = new ArrayList<>();
        private Samples page = new Samples();
        private Samples bare = new Samples();

        private Coop(Workshop workshop, String name, Database database) throws Exception {
            this.workshop = workshop;
            this.name = name;
            size = "%.1f million sale lines"
                    .formatted(Integer.parseInt(database.one("SELECT count(*) FROM sales.plu_line")) / 1e6);
            server = Server.start(database);
            visitor = Visitor.signIn(server);
            connection = database.connectAsApplication();
            for (var path : PAGES) {
                visitor.visit(path);
                queries.add(workshop.statementLog().during("indicators.", () -> visitor.visit(path)));
            }
        }

        static Coop of(Workshop workshop, int times) throws Exception {
            var name = "years" + times;
            var database = workshop.fresh(name);
            System.err.println("Writing ten years of sales, " + times + " ×");
            TenYears.write(database, times);
            System.err.println("Summing them");
            try (var cabas = Inside.start(
                    database,
                    "--spring.datasource.hikari.connection-init-sql=SET ROLE cabas_app; SET TIME ZONE 'Europe/Paris';"
                            + " SET work_mem = '512MB'")) {
                cabas.getBean(Rollups.class).rebuild();
            }
            database.execute("VACUUM ANALYZE");
            return new Coop(workshop, name, database);
        }

        void ask(int path) throws Exception {
            page.time(() -> visitor.visit(PAGES.get(path)));
            bare.time(() -> {
                for (var query : queries.get(path)) {
                    query.run(connection);
                }
            });
        }

        void forget() {
            page = new Samples();
            bare = new Samples();
        }

        Row row() {
            return Row.atMost(
                    "Dashboard page, %s, %d times".formatted(size, page.count()),
                    page.millis(),
                    "its queries by JDBC: " + bare.millis(),
                    page.p99() / bare.p99(),
                    3);
        }

        @Override
        public void close() throws Exception {
            connection.close();
            visitor.close();
            server.close();
            workshop.drop(name);
        }
    }
}
