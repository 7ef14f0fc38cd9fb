package coop.cabas.articles;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Changes many articles at once: looked at first, and taken back as a whole. */
@Service
@Transactional
public class Edits {

    private static final Refusals WHY = Refusals.of(Map.of(
                    "article_department_fkey", "articles.refused.department",
                    "article_family_fkey", "articles.refused.family",
                    "article_vat_fkey", "articles.refused.vat",
                    "article_status_check", "articles.refused.status",
                    "carries_label_fkey", "articles.refused.label"))
            .orOdd("articles.refused.odd");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Edits(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What would become of articles; those that stay as they are, are left out.
     *
     * @param value identity, word or percentage; anything for a change that needs none
     */
    @Transactional(readOnly = true)
    public List<Edit.Line> preview(Collection<ArticleId> articles, Edit.Change change, String value) {
        return WHY.explain(() -> jdbc.sql(EditSql.reading(change))
                .param("articles", articles.stream().map(ArticleId::value).toArray(Long[]::new))
                .param("value", value.strip())
                .param("moment", OffsetDateTime.now(clock))
                .query((row, n) -> new Edit.Line(
                        new ArticleId(row.getLong("article")),
                        row.getString("name"),
                        row.getString("before"),
                        row.getString("after"),
                        false))
                .list());
    }

    /** @throws Refused when nothing would change, or the value does not exist */
    public EditId apply(Collection<ArticleId> articles, Edit.Change change, String value, String reason) {
        var lines = preview(articles, change, value);
        if (lines.isEmpty()) {
            throw new Refused("articles.refused.nothing");
        }
        var id = jdbc.sql("""
                        insert into articles.edit (change, value, made_at, made_by) values (:change, :value, :now, :by) returning id
                        """)
                .param("change", change.name())
                .param("value", value.strip())
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .query((row, n) -> new EditId(row.getLong(1)))
                .single();
        var written = write(change, lines, Edit.Line::before, Edit.Line::after, reason);
        keep(
                id,
                lines.stream()
                        .filter(line -> written.contains(line.article().value()))
                        .toList());
        audit.record(
                "articles.edit.made",
                "articles.edit:" + id.value(),
                null,
                Map.of("change", change.name(), "value", value.strip(), "articles", lines.size()));
        return id;
    }

    /**
     * Takes a change back, from all articles that nobody changed in that since.
     *
     * @return how many were changed since, and stay as they are
     * @throws Refused when it was taken back before @throws NotFound when there is none
     */
    public int undo(EditId id, String reason) {
        var edit = find(id);
        if (jdbc.sql("update articles.edit set undone_at = :now, undone_by = :by where id = :id and undone_at is null")
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", audit.actor().label())
                        .param("id", id.value())
                        .update()
                == 0) {
            throw new Refused("articles.refused.undone");
        }
        var written = write(edit.change(), edit.lines(), Edit.Line::after, Edit.Line::before, reason);
        var kept = jdbc.sql(
                        "update articles.edit_line set kept = true where edit = :edit and article <> all(cast(:written as bigint[]))")
                .param("edit", id.value())
                .param("written", written.toArray(Long[]::new))
                .update();
        audit.record("articles.edit.undone", "articles.edit:" + id.value(), null, Map.of("kept", kept));
        return kept;
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Edit find(EditId id) {
        var lines = jdbc.sql("""
                        select l.article, a.name, l.before, l.after, l.kept from articles.edit_line l
                        join articles.article a on a.id = l.article where l.edit = :id order by a.name, a.id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Edit.Line(
                        new ArticleId(row.getLong("article")),
                        row.getString("name"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getBoolean("kept")))
                .list();
        return jdbc.sql("select * from articles.edit where id = :id")
                .param("id", id.value())
                .query((row, n) -> {
                    var undone = row.getObject("undone_at", OffsetDateTime.class);
                    return new Edit(
                            id,
                            Edit.Change.valueOf(row.getString("change")),
                            row.getString("value"),
                            row.getObject("made_at", OffsetDateTime.class).toInstant(),
                            row.getString("made_by"),
                            undone == null ? null : undone.toInstant(),
                            lines);
                })
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @return articles that were written; the others are not any more what was read */
    private Set<Long> write(
            Edit.Change change,
            List<Edit.Line> lines,
            Function<Edit.Line, @Nullable String> from,
            Function<Edit.Line, @Nullable String> to,
            String reason) {
        var statement = lines(jdbc.sql(EditSql.writing(change)), lines, from, to);
        if (change.isPrice()) {
            statement = statement
                    .param("reason", reason.strip())
                    .param("by", audit.actor().label());
        }
        var ready = statement.param("now", OffsetDateTime.now(clock));
        return WHY.explain(
                () -> new HashSet<>(ready.query((row, n) -> row.getLong(1)).list()));
    }

    private void keep(EditId edit, List<Edit.Line> lines) {
        lines(jdbc.sql("""
                        insert into articles.edit_line (edit, article, before, after)
                        select :edit, l.article, l.before, l.after
                        from unnest(cast(:articles as bigint[]), cast(:befores as text[]), cast(:afters as text[])) l(article, before, after)
                        """), lines, Edit.Line::before, Edit.Line::after)
                .param("edit", edit.value())
                .update();
    }

    private static JdbcClient.StatementSpec lines(
            JdbcClient.StatementSpec statement,
            List<Edit.Line> lines,
            Function<Edit.Line, @Nullable String> from,
            Function<Edit.Line, @Nullable String> to) {
        return statement
                .param(
                        "articles",
                        lines.stream().map(line -> line.article().value()).toArray(Long[]::new))
                .param("befores", lines.stream().map(from).toArray(String[]::new))
                .param("afters", lines.stream().map(to).toArray(String[]::new));
    }
}
