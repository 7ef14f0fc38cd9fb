package coop.cabas.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One article of 50,000 looked for by words and by code, beside the query of the list asked by plain JDBC; and the stock of all of them on
 * a past day, with five million moves, beside the bare sum of the moves until then.
 */
final class ArticlesFigure implements Figure {

    private static final int ARTICLES = 50_000;
    private static final int MOVES = 5_000_000;
    private static final int FEWEST = 400;
    private static final int PAST = 12;
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private record View(String words, String path) {}

    private static final List<View> VIEWS = List.of(
            new View("by words", "/articles?q=confiture+4321"),
            new View("by code", "/articles?q=2000000043211"),
            new View("by part of a code", "/articles?q=00043215"));

    @Override
    public String name() {
        return "articles";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var database = workshop.fresh("articles");
        write(database);
        try (var server = Server.start(database);
                var visitor = Visitor.signIn(server)) {
            var rows = new ArrayList<Row>();
            for (var view : VIEWS) {
                rows.add(search(workshop, database, visitor, view));
            }
            moves(database);
            rows.addAll(past(database));
            return rows;
        } finally {
            workshop.drop("articles");
        }
    }

    private static Row search(Workshop workshop, Database database, Visitor visitor, View view) throws Exception {
        visitor.visit(view.path());
        var query = workshop.statementLog()
                .during("cursor_key", () -> visitor.visit(view.path()))
                .getFirst();
        InTurn turns;
        try (var connection = database.connectAsApplication()) {
            turns = InTurn.measure(
                    workshop, WARM_UP, WARM_UP, FEWEST, () -> visitor.visit(view.path()), () -> query.run(connection));
        }
        return Row.atMost(
                "Article %s among %,d (%d times)"
                        .formatted(view.words(), ARTICLES, turns.told().count()),
                turns.told().millis(),
                "its query by JDBC: " + turns.bare().millis(),
                turns.told().p99() / turns.bare().p99(),
                3);
    }

    private static List<Row> past(Database database) throws Exception {
        var rows = new ArrayList<Row>();
        var medians = new ArrayList<Double>();
        for (var back : List.of(20, 400, 700)) {
            var kept = new Samples();
            var bare = new Samples();
            try (var connection = database.connectAsApplication();
                    var level = connection.prepareStatement(
                            "select count(*), sum(quantity), sum(quantity * average) from stock.level_on(current_date - ?)");
                    var sum = connection.prepareStatement("""
                            select count(*), sum(q) from (select article, sum(quantity) as q from stock.move where day <= current_date - ?
                                                          group by article) s""")) {
                level.setInt(1, back);
                sum.setInt(1, back);
                for (int i = 0; i < PAST; i++) {
                    kept.time(() -> level.executeQuery().close());
                    bare.time(() -> sum.executeQuery().close());
                }
            }
            medians.add(kept.median());
            rows.add(Row.atMost(
                    "Stock and value of all articles %d days ago, %,d moves".formatted(back, MOVES),
                    kept.millis(),
                    "the bare sum of the moves until then: " + bare.millis(),
                    kept.median() / bare.median(),
                    3));
        }
        rows.add(Row.atMost(
                "The same, the slowest of the three days",
                Row.number(medians.stream().max(Double::compareTo).orElseThrow()) + " ms",
                "the quickest: "
                        + Row.number(medians.stream().min(Double::compareTo).orElseThrow()) + " ms",
                medians.stream().max(Double::compareTo).orElseThrow()
                        / medians.stream().min(Double::compareTo).orElseThrow(),
                2));
        return rows;
    }

    private static void write(Database database) throws Exception {
        database.execute(
                """
                INSERT INTO articles.department (name) SELECT 'Rayon ' || n FROM generate_series(1, 12) n
                """,
                """
                INSERT INTO articles.margin_rule SELECT id, '2020-01-01', 0.16667, now(), 'bench' FROM articles.department
                """,
                """
                INSERT INTO articles.article (name, department, vat, content, content_unit, made_at, made_by, changed_at)
                SELECT (ARRAY['Confiture', 'Riz', 'Savon', 'Yaourt', 'Farine'])[1 + n %% 5] || ' ' || substr(md5(n::text), 1, 6) || ' ' || n,
                       d.ids[1 + n %% 12], 1, 0.5, 'KG', now(), 'bench', now()
                FROM generate_series(1, %d) n, (SELECT array_agg(id) AS ids FROM articles.department) d
                """.formatted(ARTICLES),
                """
                INSERT INTO articles.code (article, code, kind, main, given_at, given_by)
                SELECT id, '20000' || lpad(id::text, 7, '0') || id %% 10, 'OTHER', true, now(), 'bench' FROM articles.article
                """.replace("%%", "%"),
                """
                INSERT INTO articles.price (article, kind, amount, starts, reason, said_at, said_by)
                SELECT a.id, 'SHELF', 1 + a.id % 90 + m, now() - m * interval '3 months', 'bench', now(), 'bench'
                FROM articles.article a, generate_series(0, 7) m
                """,
                """
                INSERT INTO articles.cost (article, amount, starts, reason, said_at, said_by)
                SELECT a.id, 0.7 + a.id % 70 + m, now() - m * interval '3 months', 'bench', now(), 'bench'
                FROM articles.article a, generate_series(0, 7) m
                """,
                "VACUUM ANALYZE articles.article",
                "VACUUM ANALYZE articles.code",
                "VACUUM ANALYZE articles.price",
                "VACUUM ANALYZE articles.cost");
    }

    /** Two years, written without the triggers that would weigh each of them; what they keep is added up at the end. */
    private static void moves(Database database) throws Exception {
        database.execute(
                "ALTER TABLE stock.move DISABLE TRIGGER USER",
                """
                INSERT INTO stock.move (article, day, kind, quantity, average, origin, said_at, said_by)
                SELECT 1 + (n * 7919) % {articles}, current_date - 730 + (n / ({moves} / 730))::int,
                       CASE WHEN n % 9 = 0 THEN 'RECEIPT' ELSE 'SALE' END, CASE WHEN n % 9 = 0 THEN 8 ELSE -1 END, 2.5, 'bench', now(), 'bench'
                FROM generate_series(1::bigint, {moves}) n
                """.replace("{articles}", String.valueOf(ARTICLES)).replace("{moves}", String.valueOf(MOVES)),
                "ALTER TABLE stock.move ENABLE TRIGGER USER",
                """
                INSERT INTO stock.balance SELECT article, sum(quantity), 2.5, max(day) FROM stock.move GROUP BY article
                """,
                "VACUUM ANALYZE stock.move",
                """
                SELECT stock.close((date_trunc('month', current_date) - m * interval '1 month' - interval '1 day')::date)
                FROM generate_series(23, 0, -1) m
                """,
                "VACUUM ANALYZE stock.level");
    }
}
