package coop.cabas.bench;

import java.time.Duration;
import java.util.List;

/** A list page of the product, 50 rows out of 100,000, beside its own query asked by plain JDBC from as many threads. */
final class ListFigure implements Figure {

    private static final String PAGE = "/accounts";
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(4);

    @Override
    public String name() {
        return "list";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var database = workshop.fresh("list");
        database.execute("""
                INSERT INTO access.account (name, email, created)
                SELECT 'Personne ' || md5(n::text), 'p' || n || '@cabas.example', now() FROM generate_series(1, %d) n
                """.formatted(ROWS), "VACUUM ANALYZE access.account");
        try (var server = Server.start(database);
                var visitor = Visitor.signIn(server)) {
            var query = workshop.statementLog()
                    .during("cursor_key", () -> visitor.visit(PAGE))
                    .getFirst();
            var visitors = Load.workers(() -> visitorOf(visitor, server));
            var connections = Load.workers(() -> asking(database, query));
            Load.warmUp(visitors);
            Load.warmUp(connections);
            var pages = new Samples();
            var queries = new Samples();
            var cpu = new Samples();
            var clientCpu = new Samples();
            for (int i = 0; i < ROUNDS; i++) {
                var before = server.cpu();
                var load = Load.during(workshop.lasting(ROUND), visitors);
                cpu.add(load.each(server.cpu().minus(before)));
                clientCpu.add(load.each(load.clientCpu()));
                pages.add(load.perSecond());
                queries.add(Load.during(workshop.lasting(ROUND), connections).perSecond());
            }
            return List.of(
                    Row.atLeast(
                            "List page, 50 rows of %,d, %d visitors (%d kB)"
                                    .formatted(
                                            ROWS,
                                            Load.THREADS,
                                            visitor.read(PAGE).length() / 1000),
                            Row.number(pages.median()) + " pages/s",
                            Row.number(queries.median()) + " queries/s",
                            pages.median() / queries.median(),
                            0.15),
                    Row.below("Processor time of the server per page", cpu.median(), 1, " ms"),
                    Row.told(
                            "Processor time of the measuring client per page, on the same cores",
                            Row.number(clientCpu.median()) + " ms"));
        } finally {
            workshop.drop("list");
        }
    }

    private static Samples.Act visitorOf(Visitor signedIn, Server server) throws Exception {
        var visitor = signedIn.at(server);
        return () -> visitor.visit(PAGE);
    }

    private static Samples.Act asking(Database database, Query query) throws Exception {
        var connection = database.connectAsApplication();
        return () -> query.run(connection);
    }
}
