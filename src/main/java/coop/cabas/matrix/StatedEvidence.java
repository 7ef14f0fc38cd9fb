package coop.cabas.matrix;

import coop.cabas.access.AccountId;
import coop.cabas.shared.Message;
import coop.cabas.tools.Evidence;
import coop.cabas.tools.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Statements as evidence. */
@Component
class StatedEvidence implements Evidence {

    private final JdbcClient jdbc;
    private final Statements statements;

    StatedEvidence(JdbcClient jdbc, Statements statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    /** One look into the index for each cell: what the cell's history holds costs nothing. */
    @Override
    public List<Proof> latest(LocalDate upTo) {
        return jdbc.sql("""
                        select t.code as tool, a.code as activity, s.id, s.done, s.said, s.account
                        from tools.tool_state t
                        cross join matrix.activity a
                        cross join lateral (
                            select id, done, said, account from matrix.statement
                            where tool = t.id and activity = a.id and withdrawn is null and done <= :upTo
                            order by done desc limit 1) s
                        where t.past is null
                        """).param("upTo", upTo).query((row, n) -> proof(row)).list();
    }

    @Override
    public List<Proof> of(String tool, String activity, @Nullable LocalDate before, int limit) {
        return statements.of(tool, activity, before, limit).stream()
                .map(statement -> proof(tool, statement))
                .toList();
    }

    @Override
    public List<Proof> doers(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select t.code as tool, a.code as activity, s.id, s.done, s.said, s.account
                        from (
                            select distinct on (tool, activity, account) tool, activity, account, id, done, said
                            from matrix.statement
                            where withdrawn is null and done between :from and :to
                            order by tool, activity, account, done desc) s
                        join tools.tool_state t on t.id = s.tool and t.past is null
                        join matrix.activity a on a.id = s.activity
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> proof(row))
                .list();
    }

    static Proof proof(String tool, Statement statement) {
        return proof(
                tool,
                statement.activity(),
                statement.id().value(),
                statement.done(),
                statement.said(),
                statement.by().value());
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return proof(
                row.getString("tool"),
                row.getString("activity"),
                row.getLong("id"),
                row.getObject("done", LocalDate.class),
                row.getString("said"),
                row.getLong("account"));
    }

    private static Proof proof(String tool, String activity, long id, LocalDate done, String said, long account) {
        return new Proof(
                tool,
                activity,
                done,
                Proof.Strength.STATED,
                Message.of("matrix.statement.proof", said),
                "/matrix/cells/" + tool + "/" + activity + "#statement-" + id,
                new AccountId(account));
    }
}
