package coop.cabas.bench;

import java.time.Duration;
import java.util.List;

/**
 * The matrix of 60 tools and 20 activities with five years of evidence, a statement a month in each cell, beside the very
 * queries it runs, asked by plain JDBC. Both are asked in turn, so that whatever disturbs the machine disturbs them alike.
 */
final class MatrixFigure implements Figure {

    private static final String PAGE = "/matrix";
    private static final int TOOLS = 60;
    private static final int ACTIVITIES = 20;
    private static final int MONTHS = 60;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final int FEWEST = 300;
    private static final int SHEETS = 10;

    @Override
    public String name() {
        return "matrix";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var database = workshop.fresh("matrix");
        write(database);
        try (var server = Server.start(database);
                var visitor = Visitor.signIn(server);
                var connection = database.connectAsApplication()) {
            visitor.visit(PAGE);
            var queries = workshop.statementLog().during("", () -> visitor.visit(PAGE)).stream()
                    .filter(query -> query.sql().matches("(?s).*\\b(matrix|tools|circles|sales)\\.[a-z].*"))
                    .toList();
            var turns = InTurn.measure(
                    workshop, WARM_UP, TIME, FEWEST, () -> visitor.visit(PAGE), InTurn.all(queries, connection));
            var sheet = new Samples();
            for (int i = 0; i < SHEETS; i++) {
                sheet.time(() -> visitor.visit(PAGE + "/report.pdf"));
            }
            return List.of(
                    Row.told("Sheet of the whole matrix for the meeting, as PDF", sheet.millis()),
                    Row.atMost(
                            "Matrix page, %d tools × %d activities, %,d statements (%d kB, %d times)"
                                    .formatted(
                                            TOOLS,
                                            ACTIVITIES,
                                            TOOLS * ACTIVITIES * MONTHS,
                                            visitor.read(PAGE).length() / 1000,
                                            turns.told().count()),
                            turns.told().millis(),
                            "its %d queries by JDBC: %s"
                                    .formatted(queries.size(), turns.bare().millis()),
                            turns.told().p99() / turns.bare().p99(),
                            3));
        } finally {
            workshop.drop("matrix");
        }
    }

    private static void write(Database database) throws Exception {
        database.execute(
                "INSERT INTO circles.circle (name, founded, since) SELECT 'Cercle ' || n, '2020-01-01', '2020-01-01' FROM generate_series(1, 6) n",
                """
                INSERT INTO circles.role (circle, kind, name, founded, since)
                SELECT id, 'LEAD', 'Premier lien', '2020-01-01', '2020-01-01' FROM circles.circle
                """,
                """
                INSERT INTO circles.mandate (role, account, since, appointed_by, recorded)
                SELECT r.id, a.id, '2020-01-01', 'bench', now() FROM circles.role r CROSS JOIN access.account a
                """,
                """
                INSERT INTO tools.tool (code, name, kind, status, owner, sensitivity, criticality, founded, since)
                SELECT 'outil-' || n, 'Outil ' || n, 'SOFTWARE', 'IN_USE', r.id, 'NONE', 'VITAL', '2020-01-01', '2020-01-01'
                FROM generate_series(1, %d) n JOIN circles.role r ON r.id = 1 + n %% 6
                """.formatted(TOOLS),
                "INSERT INTO tools.client (tool, circle, since) SELECT id, 1 + id % 6, founded FROM tools.tool",
                """
                INSERT INTO matrix.activity (code, position, theme, name, kinds, vital, founded)
                SELECT 'activity-' || chr(96 + n), n, 'Thème ' || n / 4, 'Activité ' || n, '{SOFTWARE}', 'P3M', '2020-01-01'
                FROM generate_series(1, %d) n
                """.formatted(ACTIVITIES),
                """
                INSERT INTO matrix.expectation (tool, activity, since, state, reason, said_by, recorded)
                SELECT t.id, a.id, '2021-01-01', 'NOT_APPLICABLE', 'ailleurs', 'bench', now()
                FROM tools.tool t CROSS JOIN matrix.activity a WHERE (t.id + a.id) % 10 = 0
                """,
                """
                INSERT INTO matrix.statement (tool, activity, done, said, account, author, recorded)
                SELECT t.id, a.id, current_date - (t.id * 7 + a.id * 11)::int %% 150 - 30 * n, 'Fait et relu', p.id, 'Bench', now()
                FROM generate_series(0, %d) n CROSS JOIN tools.tool t CROSS JOIN matrix.activity a
                CROSS JOIN (SELECT min(id) AS id FROM access.account) p
                """.formatted(MONTHS - 1),
                "VACUUM ANALYZE");
    }
}
