package coop.cabas.bench;

import java.util.List;

/** From the start of the process to the first answer of a migrated Cabas, and its memory. Told, not aimed at. */
final class StartFigure implements Figure {

    private static final int STARTS = 3;
    private static final int ONE_STEP_CACHE = 25;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var database = workshop.fresh("start");
        try {
            var jar = started(database, "Start, executable jar", Workshop.PRODUCT.toArray(String[]::new));
            if (Runtime.version().feature() < ONE_STEP_CACHE) {
                return List.of(jar, Row.told("Start, JDK AOT cache", "needs JDK " + ONE_STEP_CACHE));
            }
            var product = workshop.unpacked();
            var cache = Workshop.FOLDER.resolve("cabas.aot");
            // trained and run under the same absolute path, or the VM refuses the cache
            Workshop.run(
                    database,
                    List.of(
                            "-XX:AOTCacheOutput=" + cache,
                            "-Dspring.context.exit=onRefresh",
                            "-Xmx512m",
                            "-jar",
                            product.toString()));
            return List.of(
                    jar,
                    started(
                            database,
                            "Start, unpacked jar with the JDK's AOT cache",
                            "-XX:AOTCache=" + cache,
                            "-Xmx512m",
                            "-jar",
                            product.toString()));
        } finally {
            workshop.drop("start");
        }
    }

    private static Row started(Database database, String what, String... java) throws Exception {
        var seconds = new Samples();
        var cpu = new Samples();
        var memory = new Samples();
        for (int i = 0; i < STARTS; i++) {
            try (var server = Server.start(database, java)) {
                seconds.add(server.startUp().toMillis() / 1e3);
                cpu.add(server.cpu().toMillis() / 1e3);
                memory.add(server.residentMegabytes());
            }
        }
        return Row.told(
                what + ", database running",
                "%s s (%s s of processor), %s MB resident"
                        .formatted(
                                Row.number(seconds.median()), Row.number(cpu.median()), Row.number(memory.median())));
    }
}
