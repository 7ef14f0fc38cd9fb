package coop.cabas.bench;

import coop.cabas.bench.DashboardFigure.View;
import coop.cabas.indicators.rollup.Rollups;

import java.sql.Connection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A coop of ten years with its server, somebody who looks at its dashboard, and what was measured there. */
final class LargeCoop implements AutoCloseable {

    private final Workshop workshop;
    private final String name;
    private final String size;
    private final Server server;
    private final Visitor visitor;
    private final Connection connection;
    private final Map<View, List<Query>> queries = new EnumMap<>(View.class);
    private final Map<View, Samples> pages = new EnumMap<>(View.class);
    private final Map<View, Samples> bare = new EnumMap<>(View.class);

    private LargeCoop(Workshop workshop, String name, Database database) throws Exception {
        this.workshop = workshop;
        this.name = name;
        size = "%.1f million sale lines"
                .formatted(Long.parseLong(database.one("SELECT count(*) FROM sales.plu_line")) / 1e6);
        server = Server.start(database);
        visitor = Visitor.signIn(server);
        connection = database.connectAsApplication();
        for (var view : View.values()) {
            visitor.visit(view.path());
            queries.put(view, workshop.statementLog().during("indicators.", () -> visitor.visit(view.path())));
        }
        forget();
    }

    /** @param times how many times 40 tickets a day */
    static LargeCoop of(Workshop workshop, int times) throws Exception {
        var name = "years" + times;
        var database = workshop.fresh(name);
        Bench.say("writing ten years of sales, %d ×", times);
        TenYears.write(database, times);
        Bench.say("summing them up");
        var ample = "SET ROLE cabas_app; SET TIME ZONE 'Europe/Paris'; SET work_mem = '512MB'";
        try (var cabas = Inside.start(database, "--spring.datasource.hikari.connection-init-sql=" + ample)) {
            cabas.getBean(Rollups.class).rebuild();
        }
        database.execute("VACUUM ANALYZE");
        return new LargeCoop(workshop, name, database);
    }

    /** Looks at the page, then asks the same of the database without it. */
    void ask(View view) throws Exception {
        page(view).time(() -> visitor.visit(view.path()));
        bare(view).time(() -> {
            for (var query : queries.get(view)) {
                query.run(connection);
            }
        });
    }

    /** Begins to measure anew. */
    void forget() {
        for (var view : View.values()) {
            pages.put(view, new Samples());
            bare.put(view, new Samples());
        }
    }

    Samples page(View view) {
        return pages.get(view);
    }

    Samples bare(View view) {
        return bare.get(view);
    }

    int queries(View view) {
        return queries.get(view).size();
    }

    String size() {
        return size;
    }

    @Override
    public void close() throws Exception {
        connection.close();
        visitor.close();
        server.close();
        workshop.drop(name);
    }
}
