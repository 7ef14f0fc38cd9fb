package coop.cabas.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What sessions in PostgreSQL cost beside sessions in memory, on a light page; and how soon a session ended at one instance
 * is over at another.
 */
final class SessionsFigure implements Figure {

    private static final String PAGE = "/indicators/definitions";
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final int REVOCATIONS = 5;

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var database = workshop.fresh("sessions");
        try (var ours = Server.start(database);
                var memory = Server.start(database, inMemory(workshop.unpacked()))) {
            return List.of(throughput(workshop, ours, memory), revocation(database, ours));
        } finally {
            workshop.drop("sessions");
        }
    }

    private static String[] inMemory(Path product) {
        return new String[] {
            "-Xmx512m",
            "-cp",
            product.toString(),
            Path.of("bench/src/java/coop/cabas/bench/MemorySessions.java").toString()
        };
    }

    private static Row throughput(Workshop workshop, Server ours, Server memory) throws Exception {
        var oursVisited = Load.workers(() -> visitor(ours));
        var memoryVisited = Load.workers(() -> visitor(memory));
        Load.warmUp(oursVisited);
        Load.warmUp(memoryVisited);
        var stored = new Samples();
        var inMemory = new Samples();
        for (int i = 0; i < ROUNDS; i++) {
            stored.add(Load.during(workshop.lasting(ROUND), oursVisited).perSecond());
            inMemory.add(Load.during(workshop.lasting(ROUND), memoryVisited).perSecond());
        }
        return Row.atLeast(
                "Light page signed in, sessions in PostgreSQL, %d sessions".formatted(Load.THREADS),
                Row.number(stored.median()) + " pages/s",
                Row.number(inMemory.median()) + " pages/s in memory",
                stored.median() / inMemory.median(),
                0.7);
    }

    private static Samples.Act visitor(Server server) throws Exception {
        var visitor = Visitor.signIn(server);
        return () -> visitor.visit(PAGE);
    }

    private static Row revocation(Database database, Server here) throws Exception {
        var seen = new Samples();
        try (var there = Server.start(database)) {
            for (int i = 0; i < REVOCATIONS; i++) {
                try (var visitor = Visitor.signIn(here);
                        var elsewhere = visitor.at(there)) {
                    elsewhere.visit(PAGE);
                    int answer = visitor.send(PAGE, "/sign-out", Map.of());
                    if (answer != 302 && answer != 303) {
                        throw new IllegalStateException("Not let out: " + answer);
                    }
                    seen.time(() -> {
                        while (elsewhere.status(PAGE) == 200) {
                            Thread.onSpinWait();
                        }
                    });
                }
            }
        }
        return Row.below(
                "Session ended at one instance, over at another (slowest of %d)".formatted(REVOCATIONS),
                seen.max() / 1000,
                1,
                " s");
    }
}
