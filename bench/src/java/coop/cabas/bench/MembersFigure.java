package coop.cabas.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The list of 100,000 members and three searches in it, beside their own queries asked by plain JDBC from as many threads. */
final class MembersFigure implements Figure {

    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Duration SETTLING = Duration.ofSeconds(15);

    /** What somebody looks at. */
    private record View(String words, String path) {}

    private static final List<View> VIEWS = List.of(
            new View("list", "/members"),
            new View("search for a name and a city", "/members?q=moreau99+lyon"),
            new View("search for a phone", "/members?q=0600099123"),
            new View(
                    "detailed search, two groups",
                    "/members?where=all%3Bany%3Amembers.city~is~Lyon%2Cmembers.city~is~Vienne"
                            + "%3Ball%3Amembers.membership~is~COOPERATIVE%2Cmembers.birth_date~before~1970-01-01"));

    @Override
    public String name() {
        return "members";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var database = workshop.fresh("members");
        ManyMembers.write(database);
        try (var server = Server.start(database);
                var visitor = Visitor.signIn(server)) {
            var rows = new ArrayList<Row>();
            settle(workshop, server, visitor);
            for (var view : VIEWS) {
                rows.addAll(measure(workshop, database, server, visitor, view));
            }
            return rows;
        } finally {
            workshop.drop("members");
        }
    }

    /** The compiler's own work is not a page's: all views are asked for until it has little left to do. */
    private static void settle(Workshop workshop, Server server, Visitor visitor) throws Exception {
        for (var view : VIEWS) {
            var visitors = Load.workers(() -> {
                var one = visitor.at(server);
                return () -> one.visit(view.path());
            });
            Load.during(workshop.lasting(SETTLING), visitors);
        }
    }

    private static List<Row> measure(Workshop workshop, Database database, Server server, Visitor visitor, View view)
            throws Exception {
        visitor.visit(view.path());
        var query = workshop.statementLog()
                .during("cursor_key", () -> visitor.visit(view.path()))
                .getFirst();
        var visitors = Load.workers(() -> {
            var one = visitor.at(server);
            return () -> one.visit(view.path());
        });
        var connections = Load.workers(() -> {
            var connection = database.connectAsApplication();
            return () -> query.run(connection);
        });
        Load.warmUp(visitors);
        Load.warmUp(connections);
        var pages = new Samples();
        var queries = new Samples();
        var cpu = new Samples();
        for (int i = 0; i < ROUNDS; i++) {
            var before = server.cpu();
            var load = Load.during(workshop.lasting(ROUND), visitors);
            cpu.add(load.each(server.cpu().minus(before)));
            pages.add(load.perSecond());
            queries.add(Load.during(workshop.lasting(ROUND), connections).perSecond());
        }
        var alone = new Samples();
        for (int i = 0; i < 300; i++) {
            alone.time(() -> visitor.visit(view.path()));
        }
        return List.of(
                Row.atLeast(
                        "Members, %s, %,d members, %d visitors"
                                .formatted(view.words(), ManyMembers.COUNT, Load.THREADS),
                        Row.number(pages.median()) + " pages/s",
                        Row.number(queries.median()) + " queries/s",
                        pages.median() / queries.median(),
                        0.15),
                Row.told("Members, %s, one visitor alone".formatted(view.words()), alone.millis()),
                Row.below(
                        "Members, %s, processor time of the server per page".formatted(view.words()),
                        cpu.median(),
                        1,
                        " ms"));
    }
}
