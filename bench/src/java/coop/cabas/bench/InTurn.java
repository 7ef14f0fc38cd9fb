package coop.cabas.bench;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;

/** What the application takes and what its physical limit takes, measured in turn, so that both meet the same machine. */
record InTurn(Samples told, Samples bare) {

    /**
     * @param warmUp whose measures are thrown away
     * @param time how long it is measured, and longer until there are enough
     * @param fewest measures that are needed
     */
    static InTurn measure(
            Workshop workshop, Duration warmUp, Duration time, int fewest, Samples.Act told, Samples.Act bare)
            throws Exception {
        during(workshop.lasting(warmUp), 0, told, bare);
        return during(workshop.lasting(time), fewest, told, bare);
    }

    private static InTurn during(Duration time, int fewest, Samples.Act told, Samples.Act bare) throws Exception {
        var turns = new InTurn(new Samples(), new Samples());
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end || turns.told.count() < fewest) {
            turns.told.time(told);
            turns.bare.time(bare);
        }
        return turns;
    }

    /** All of them, one after the other. */
    static Samples.Act all(List<Query> queries, Connection connection) {
        return () -> {
            for (var query : queries) {
                query.run(connection);
            }
        };
    }
}
