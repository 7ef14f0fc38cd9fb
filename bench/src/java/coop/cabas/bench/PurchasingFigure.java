package coop.cabas.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An order of 500 articles proposed from two years of sales, and kept, beside the query that it needs. */
final class PurchasingFigure implements Figure {

    private static final int ARTICLES = 3_000;
    private static final int OFFERED = 500;
    private static final int DAYS = 730;
    private static final int FEWEST = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "purchasing";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var database = workshop.fresh("purchasing");
        write(database);
        try (var server = Server.start(database);
                var visitor = Visitor.signIn(server)) {
            propose(database, visitor);
            var query = workshop.statementLog()
                    .during("with mine as materialized", () -> propose(database, visitor))
                    .getFirst();
            InTurn turns;
            try (var connection = database.connectAsApplication()) {
                turns = InTurn.measure(
                        workshop,
                        WARM_UP,
                        WARM_UP,
                        FEWEST,
                        () -> propose(database, visitor),
                        () -> query.run(connection));
            }
            return List.of(Row.atMost(
                    "Order of %,d articles proposed from %,d days and kept (%d times)"
                            .formatted(OFFERED, DAYS, turns.told().count()),
                    turns.told().millis(),
                    "its query by JDBC: " + turns.bare().millis(),
                    turns.told().median() / turns.bare().median(),
                    3));
        } finally {
            workshop.drop("purchasing");
        }
    }

    private static void propose(Database database, Visitor visitor) throws Exception {
        var today = LocalDate.now();
        var status = visitor.send(
                "/purchasing/settings",
                "/purchasing/orders/1/proposal",
                Map.of(
                        "version",
                        database.one("SELECT version FROM purchasing.purchase_order WHERE id = 1"),
                        "deliverOn",
                        today.plusDays(2).toString(),
                        "untilOn",
                        today.plusDays(9).toString()));
        if (status != 303) {
            throw new IllegalStateException("answered " + status);
        }
    }

    private static void write(Database database) throws Exception {
        database.execute(
                "INSERT INTO articles.department (name) VALUES ('Épicerie')",
                """
                INSERT INTO articles.article (name, department, vat, made_at, made_by, changed_at)
                SELECT 'Article ' || n, (SELECT id FROM articles.department LIMIT 1), 1, now(), 'bench', now() FROM generate_series(1, %d) n
                """.formatted(ARTICLES),
                "INSERT INTO purchasing.supplier (name, made_at, made_by, changed_at) VALUES ('Grossiste', now(), 'bench', now())",
                """
                INSERT INTO purchasing.offer (supplier, reference, label, article, pack, listed_on, said_by)
                SELECT 1, 'R' || a.id, a.name, a.id, 6, current_date, 'bench' FROM articles.article a WHERE a.id %% %d = 0
                """.formatted(ARTICLES / OFFERED),
                """
                INSERT INTO purchasing.offer_price (offer, starts, gross, net, reason, said_at, said_by)
                SELECT id, '2020-01-01', 2, 2, 'bench', now(), 'bench' FROM purchasing.offer
                """,
                "ALTER TABLE stock.move DISABLE TRIGGER USER",
                """
                INSERT INTO stock.move (article, day, kind, quantity, said_at, said_by)
                SELECT a, current_date - d, 'SALE', -1 - (a + d) %% 4, now(), 'bench'
                FROM generate_series(1, %d) a, generate_series(1, %d) d
                WHERE extract(isodow FROM current_date - d) < 7 AND (a * 7 + d) %% 3 <> 0
                """.formatted(ARTICLES, DAYS),
                """
                INSERT INTO stock.move (article, day, kind, quantity, said_at, said_by)
                SELECT a, current_date - d, 'RECEIPT', 10, now(), 'bench' FROM generate_series(1, %d) a, generate_series(1, %d, 7) d
                """.formatted(ARTICLES, DAYS),
                "INSERT INTO stock.balance (article, quantity, moved_on) SELECT article, sum(quantity), max(day) FROM stock.move GROUP BY article",
                "ALTER TABLE stock.move ENABLE TRIGGER USER",
                """
                INSERT INTO purchasing.purchase_order (supplier, ordered_on, deliver_on, until_on, made_at, made_by)
                VALUES (1, current_date, current_date + 2, current_date + 9, now(), 'bench')
                """,
                "VACUUM ANALYZE");
    }
}
