package coop.cabas.bench;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Ten years of a coop: 40 tickets a day of 15 lines each, or so many times that, one file of sale lines and one of receipts
 * per month, a list of articles with their stock. Written straight into the tables, since importing is measured elsewhere.
 */
final class TenYears {

    /** Every article as sold by one, two or three. */
    private static final String ARTICLES = """
            CREATE UNLOGGED TABLE public.bench_article AS
            SELECT n, qty, (3250000000000 + n)::text AS ean, 'ARTICLE DE TOUS LES JOURS ' || n AS label,
                   'RAYON ' || n %% 12 AS department, 'FAMILLE ' || n %% 60 AS family, 'FOURNISSEUR ' || n %% 45 AS supplier,
                   vat, price, qty * price AS ttc, round(ht, 6) AS ht, round(ht * 0.18, 6) AS margin,
                   round(ht / qty * 0.82, 6) AS cost
            FROM generate_series(1, %d) n
            CROSS JOIN generate_series(1, 3) qty
            CROSS JOIN LATERAL (SELECT CASE n %% 10 WHEN 0 THEN 20.00 ELSE 5.50 END AS vat,
                                       round(1.2 + n * 37 %% 900 / 100.0, 2) AS price) a
            CROSS JOIN LATERAL (SELECT qty * price / (1 + vat / 100) AS ht) b
            """;

    private static final String FILES = """
            WITH month AS (
                SELECT row_number() OVER (ORDER BY m) AS n, m::date AS first, (m + interval '1 month - 1 day')::date AS last
                FROM generate_series(date '2015-01-01', date '2024-12-01', interval '1 month') m
            ), batch AS (
                INSERT INTO imports.batch (source, status, author, staged_at, applied_at, applied_by)
                SELECT 'aemsoft', 'APPLIED', 'bench', last, last, 'bench' FROM month ORDER BY first RETURNING id, staged_at
            ), file AS (
                INSERT INTO imports.file (batch_id, position, name, sha256, size, named, kind, from_day, to_day, verdict)
                SELECT batch.id, kind.n, kind.name || first || '.xls', encode(sha256((kind.name || first)::bytea), 'hex'),
                       0, false, kind.name, first, last, 'READY'
                FROM batch JOIN month ON month.last = batch.staged_at::date,
                     (VALUES (0, 'plu'), (1, 'journal'), (2, 'articles')) kind (n, name)
                WHERE kind.n < 2 OR last = '2024-12-31'
                RETURNING *
            ), source AS (
                INSERT INTO sales.source (file_id, batch_id, kind, sha256, exported_at, rows, content_id)
                SELECT id, batch_id, kind, sha256, to_day + time '20:00', 0, id FROM file
            ), claim AS (
                INSERT INTO sales.claim (kind, slot, day, file_id, rows)
                SELECT kind, day::date::text, day, id, 0 FROM file, generate_series(from_day, to_day, interval '1 day') day
                WHERE kind <> 'articles'
                UNION ALL
                SELECT kind, to_day || 'T20:00', to_day, id, 0 FROM file WHERE kind = 'articles'
                RETURNING *
            )
            INSERT INTO sales.effective (kind, slot, day, file_id, content_id) SELECT kind, slot, day, file_id, file_id FROM claim
            """;

    /** The articles of a day follow each other round the whole list, so that each comes once a day at most. */
    private static final String LINES = """
            INSERT INTO sales.plu_line (file_id, day, "row", ean, label, qty, ttc, ht, vat_rate, margin, cost_unit,
                                        price_ttc, stock, department, family, supplier)
            SELECT e.file_id, e.day, k, ean, label, qty, ttc, ht, vat, margin, cost, price, 12, department, family, supplier
            FROM sales.effective e
            CROSS JOIN generate_series(1, %1$d) k
            JOIN public.bench_article a
              ON a.n = 1 + (k + (e.day - date '2015-01-01') * 101) %% %2$d AND a.qty = 1 + (k + e.day - date '2015-01-01') %% 3
            WHERE e.kind = 'plu' AND extract(month FROM e.day)::int %% 4 = %3$d
            """;

    private static final String TICKETS = """
            INSERT INTO sales.ticket (file_id, day, "row", till, number, nf525, time, amount, kind)
            SELECT e.file_id, e.day, k, 1, k, k + (e.day - date '2015-01-01') * %1$d,
                   time '09:00' + k * interval '10 hours' / %1$d, 20 + k * 7 %% 60, 'SALE'
            FROM sales.effective e CROSS JOIN generate_series(1, %1$d) k
            WHERE e.kind = 'journal'
            """;

    private static final String PAYMENTS = """
            INSERT INTO sales.payment (file_id, day, "row", position, means, printed, amount)
            SELECT file_id, day, "row", 1, CASE "row" % 5 WHEN 0 THEN 'ESPECES' WHEN 1 THEN 'CHEQUE' ELSE 'CARTE' END, amount, amount
            FROM sales.ticket
            """;

    private static final String ARTICLE_LINES = """
            INSERT INTO sales.article_line (file_id, "row", taken_at, ean, label, vat_rate, department, family, supplier, cost_net, price_ttc, stock)
            SELECT e.file_id, n, e.slot::timestamp, ean, label, vat, department, family, supplier, cost, price, n % 30 - 1
            FROM sales.effective e CROSS JOIN public.bench_article WHERE e.kind = 'articles' AND qty = 1
            """;

    private TenYears() {}

    /** @param times how many times 40 tickets a day */
    static void write(Database database, int times) throws Exception {
        int articles = times == 1 ? 1_400 : 7_000;
        int lines = 600 * times;
        // an index made once the table is full is made faster; in the end all is as the migrations left it
        database.execute(
                "ALTER TABLE sales.plu_line DROP CONSTRAINT plu_line_pkey, DROP CONSTRAINT plu_line_file_id_fkey",
                ARTICLES.formatted(articles),
                FILES);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var parts = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(part -> threads.submit(() -> {
                        database.execute(LINES.formatted(lines, articles, part));
                        return null;
                    }))
                    .toList();
            for (var part : parts) {
                part.get();
            }
        }
        database.execute(
                TICKETS.formatted(40 * times),
                PAYMENTS,
                ARTICLE_LINES,
                "SET maintenance_work_mem = '1GB'",
                "ALTER TABLE sales.plu_line ADD PRIMARY KEY (file_id, day, \"row\")",
                "ALTER TABLE sales.plu_line ADD FOREIGN KEY (file_id) REFERENCES sales.source",
                "DROP TABLE public.bench_article",
                "VACUUM ANALYZE");
    }
}
