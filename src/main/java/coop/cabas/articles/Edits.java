package coop.cabas.articles;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
    private final Prices prices;
    private final ApplicationEventPublisher events;

    Edits(JdbcClient jdbc, Clock clock, Audit audit, Prices prices, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.prices = prices;
        this.events = events;
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
        for (var line : lines) {
            if (write(change, line.article(), line.before(), line.after(), reason)) {
                keep(id, line);
            }
        }
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
        var kept = 0;
        for (var line : edit.lines()) {
            if (!write(edit.change(), line.article(), line.after(), line.before(), reason)) {
                kept++;
                jdbc.sql("update articles.edit_line set kept = true where edit = :edit and article = :article")
                        .param("edit", id.value())
                        .param("article", line.article().value())
                        .update();
            }
        }
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

    /** @return false when it is not any more what was read */
    private boolean write(
            Edit.Change change, ArticleId article, @Nullable String before, @Nullable String after, String reason) {
        if (change.isPrice()) {
            return price(article, before, after, reason);
        }
        var written = WHY.explain(() -> jdbc.sql(EditSql.writing(change))
                .param("article", article.value())
                .param("before", before, Types.VARCHAR)
                .param("after", after, Types.VARCHAR)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single());
        if (written > 0) {
            events.publishEvent(new ArticleChanged(article));
        }
        return written > 0;
    }

    /** A price that was taken back is said again; one that did not exist before stays, for there is none to go back to. */
    private boolean price(ArticleId article, @Nullable String before, @Nullable String after, String reason) {
        var now = clock.instant();
        var known = prices.regular(article, now);
        var was = before == null ? null : Money.of(before);
        if (after == null || !Objects.equals(known, was)) {
            return false;
        }
        prices.set(article, Money.of(after), now, reason, true);
        return true;
    }

    private void keep(EditId edit, Edit.Line line) {
        jdbc.sql(
                        "insert into articles.edit_line (edit, article, before, after) values (:edit, :article, :before, :after)")
                .param("edit", edit.value())
                .param("article", line.article().value())
                .param("before", line.before(), Types.VARCHAR)
                .param("after", line.after(), Types.VARCHAR)
                .update();
    }
}
