package coop.cabas.matrix;

import coop.cabas.access.AccountId;
import coop.cabas.access.Caller;
import coop.cabas.audit.Actor;
import coop.cabas.audit.Audit;
import coop.cabas.files.Document;
import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.tools.ToolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Statements that something was done: proofs of a weaker sort, for what Cabas cannot see itself. */
@Service
@Transactional
public class Statements {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Files files;
    private final Caller caller;

    Statements(JdbcClient jdbc, Clock clock, Audit audit, Files files, Caller caller) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.files = files;
        this.caller = caller;
    }

    /**
     * What somebody states.
     *
     * @param said what was done
     * @param url address of a proof elsewhere, empty for none
     */
    public record Told(LocalDate done, String said, String url) {}

    /** A document handed in with it. */
    public record Attachment(String name, byte[] content) {}

    /**
     * States, in the name of the caller, that an activity was done.
     *
     * @param attachment null for none
     * @throws Refused for a day to come, for an address that is none, or when the document is not taken
     */
    public StatementId state(ToolId tool, Activity activity, Told told, @Nullable Attachment attachment) {
        var by = caller.account().orElseThrow(() -> new Refused("matrix.statement.nobody"));
        return state(by, Objects.requireNonNullElse(caller.name(), ""), tool, activity, told, attachment);
    }

    /** The same in the name of somebody else: for stories and for what is taken over from another program. */
    public StatementId stateFor(AccountId by, ToolId tool, Activity activity, Told told) {
        var name = jdbc.sql("select name from access.person where id = :id")
                .param("id", by.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(by));
        return state(by, name, tool, activity, told, null);
    }

    private StatementId state(
            AccountId by, String author, ToolId tool, Activity activity, Told told, @Nullable Attachment attachment) {
        if (told.done().isAfter(LocalDate.now(clock))) {
            throw new Refused("matrix.statement.future");
        }
        if (!told.url().isEmpty() && !told.url().matches("https?://[^\\s]+")) {
            throw new Refused("matrix.statement.notUrl");
        }
        var file = attachment == null ? null : files.add(attachment.name(), attachment.content());
        var id = new StatementId(jdbc.sql("""
                        insert into matrix.statement (tool, activity, done, said, url, file, account, author, recorded)
                        values (:tool, :activity, :done, :said, :url, :file, :account, :author, :now) returning id
                        """)
                .param("tool", tool.value())
                .param("activity", activity.id().value())
                .param("done", told.done())
                .param("said", told.said().strip())
                .param("url", told.url())
                .param("file", file == null ? null : file.value(), Types.BIGINT)
                .param("account", by.value())
                .param("author", author)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single());
        var facts = new HashMap<String, Object>();
        facts.put("activity", activity.name());
        facts.put("tool", tool.value());
        facts.put("done", told.done().toString());
        facts.put("said", told.said().strip());
        audit.record(new Actor(by.value(), author), "matrix.statement.made", subject(id), null, facts);
        return id;
    }

    /**
     * Takes a statement back: it proves nothing any more.
     *
     * @throws NotFound when there is none, or it was taken back already
     * @throws Refused when it is somebody else's and the caller does not keep the matrix
     */
    public void withdraw(StatementId id) {
        var statement = find(id);
        if (!mayWithdraw(statement)) {
            throw new Refused("matrix.statement.notYours");
        }
        var changed = jdbc.sql("""
                        update matrix.statement set withdrawn = :now, withdrawn_by = :by where id = :id and withdrawn is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", Objects.requireNonNullElse(caller.name(), Actor.PROGRAM.label()))
                .param("id", id.value())
                .update();
        if (changed == 0) {
            throw new NotFound(id);
        }
        audit.record(
                "matrix.statement.withdrawn",
                subject(id),
                Map.of("done", statement.done().toString(), "said", statement.said()),
                null);
    }

    /** Whether the caller may take it back: its author, and whoever keeps the matrix. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Statement statement) {
        return caller.may(MatrixPermissions.MANAGE)
                || caller.account().filter(statement.by()::equals).isPresent();
    }

    /** @throws NotFound when there is none, or it was taken back */
    @Transactional(readOnly = true)
    public Statement find(StatementId id) {
        return jdbc.sql(SELECT + "where s.id = :id and s.withdrawn is null")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @throws NotFound when it has no document */
    @Transactional(readOnly = true)
    public Document document(StatementId id) {
        var file = find(id).file();
        if (file == null) {
            throw new NotFound(id);
        }
        return files.read(file);
    }

    /** Those of one cell, the latest first, never more than {@code limit}. */
    List<Statement> of(String tool, String activity, @Nullable LocalDate before, int limit) {
        return jdbc.sql(SELECT + """
                        where t.code = :tool and a.code = :activity and s.withdrawn is null
                          and (cast(:before as date) is null or s.done < :before)
                        order by s.done desc, s.id desc limit :limit
                        """)
                .param("tool", tool)
                .param("activity", activity)
                .param("before", before, Types.DATE)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    private static final String SELECT = """
            select s.id, s.tool, a.code as activity, s.done, s.said, s.url, s.file, s.account, s.author
            from matrix.statement s
            join matrix.activity a on a.id = s.activity
            join tools.tool_state t on t.id = s.tool and t.past is null
            """;

    private static Statement read(java.sql.ResultSet row) throws java.sql.SQLException {
        var file = row.getObject("file", Long.class);
        return new Statement(
                new StatementId(row.getLong("id")),
                new ToolId(row.getLong("tool")),
                row.getString("activity"),
                row.getObject("done", LocalDate.class),
                row.getString("said"),
                row.getString("url"),
                file == null ? null : new FileId(file),
                new AccountId(row.getLong("account")),
                row.getString("author"));
    }

    private static String subject(StatementId id) {
        return "matrix.statement:" + id.value();
    }
}
