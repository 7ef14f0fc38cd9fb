package coop.cabas.articles;

import coop.cabas.audit.Audit;
import coop.cabas.files.FileId;
import coop.cabas.files.Pictures;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What the shop sells. Codes are given by {@link Codes}, prices and costs by {@link Prices}. */
@Service
@Transactional
public class Articles {

    private static final Refusals WHY = Refusals.of(Map.of(
                    "article_department_fkey", "articles.refused.department",
                    "article_family_fkey", "articles.refused.family",
                    "article_vat_fkey", "articles.refused.vat",
                    "article_deposit_fkey", "articles.refused.deposit",
                    "carries_label_fkey", "articles.refused.label",
                    "no_deposit_on_itself", "articles.refused.deposit",
                    "content_has_a_unit", "articles.refused.content",
                    "weighed_articles_have_no_content", "articles.refused.weighed",
                    "seasons_have_two_ends", "articles.refused.season"))
            .orOdd("articles.refused.odd");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Pictures pictures;

    Articles(JdbcClient jdbc, Clock clock, Audit audit, Pictures pictures) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.pictures = pictures;
    }

    /** @throws Refused when something in its terms does not exist or does not go together */
    public ArticleId add(Article.Terms terms, Status status) {
        var id = WHY.explain(() -> bound(jdbc.sql("""
                        insert into articles.article (name, department, family, vat, weighed, content, content_unit, tare, deposit,
                            meal_voucher, brand, origin, category, season_from, season_until, status, made_at, made_by, changed_at)
                        values (:name, :department, :family, :vat, :weighed, :content, :unit, :tare, :deposit, :mealVoucher, :brand,
                            :origin, :category, :seasonFrom, :seasonUntil, :status, :now, :by, :now)
                        returning id
                        """), terms)
                .param("status", status.name())
                .param("by", audit.actor().label())
                .query((row, n) -> new ArticleId(row.getLong(1)))
                .single());
        carry(id, terms.labels());
        audit.record(
                "articles.article.added",
                subject(id),
                null,
                Map.of("name", terms.name().strip()));
        return id;
    }

    /**
     * @param version of what was seen
     * @throws Refused when somebody changed it meanwhile, or something in its terms does not exist or does not go together
     * @throws NotFound when there is none
     */
    public void change(ArticleId id, int version, Article.Terms terms) {
        var before = find(id);
        var changed = WHY.explain(() -> bound(jdbc.sql("""
                        update articles.article set name = :name, department = :department, family = :family, vat = :vat,
                            weighed = :weighed, content = :content, content_unit = :unit, tare = :tare, deposit = :deposit,
                            meal_voucher = :mealVoucher, brand = :brand, origin = :origin, category = :category,
                            season_from = :seasonFrom, season_until = :seasonUntil, changed_at = :now, version = version + 1
                        where id = :id and version = :version
                        """), terms)
                .param("id", id.value())
                .param("version", version)
                .update());
        if (changed == 0) {
            throw new Refused("articles.refused.changed");
        }
        jdbc.sql("delete from articles.carries where article = :id")
                .param("id", id.value())
                .update();
        carry(id, terms.labels());
        var told = Told.between(before.terms(), terms);
        audit.record("articles.article.changed", subject(id), told.before(), told.after());
    }

    /** @throws Refused when it was merged into another @throws NotFound when there is none */
    public void become(ArticleId id, Status status) {
        var before = find(id);
        if (before.mergedInto() != null) {
            throw new Refused("articles.refused.merged");
        }
        jdbc.sql(
                        "update articles.article set status = :status, changed_at = :now, version = version + 1 where id = :id")
                .param("status", status.name())
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        audit.record(
                "articles.article.became",
                subject(id),
                Map.of("status", before.status().name()),
                Map.of("status", status.name()));
    }

    /** @throws Refused when it is no picture @throws NotFound when there is none */
    public void show(ArticleId id, String name, byte[] picture) {
        find(id);
        jdbc.sql("update articles.article set photo = :photo, changed_at = :now, version = version + 1 where id = :id")
                .param("photo", pictures.add(name, picture).value())
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        audit.record("articles.article.shown", subject(id), null, null);
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Article find(ArticleId id) {
        return jdbc.sql("""
                        select a.*, array(select r.label from articles.carries r where r.article = a.id) as labels
                        from articles.article a where a.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> article(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private void carry(ArticleId id, Collection<Long> labels) {
        WHY.explain(() -> jdbc.sql(
                        "insert into articles.carries (article, label) select :id, unnest(cast(:labels as bigint[]))")
                .param("id", id.value())
                .param("labels", labels.toArray(Long[]::new))
                .update());
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Article.Terms terms) {
        return statement
                .param("name", terms.name().strip())
                .param("department", terms.department().value())
                .param("family", terms.family() == null ? null : terms.family().value(), Types.BIGINT)
                .param("vat", terms.vat().value())
                .param("weighed", terms.weighed())
                .param("content", terms.content(), Types.NUMERIC)
                .param("unit", terms.unit() == null ? null : terms.unit().name(), Types.VARCHAR)
                .param("tare", terms.tare(), Types.NUMERIC)
                .param(
                        "deposit",
                        terms.deposit() == null ? null : terms.deposit().value(),
                        Types.BIGINT)
                .param("mealVoucher", terms.mealVoucher())
                .param("brand", blankless(terms.brand()), Types.VARCHAR)
                .param("origin", blankless(terms.origin()), Types.VARCHAR)
                .param("category", blankless(terms.category()), Types.VARCHAR)
                .param("seasonFrom", terms.seasonFrom(), Types.SMALLINT)
                .param("seasonUntil", terms.seasonUntil(), Types.SMALLINT)
                .param("now", OffsetDateTime.now(clock));
    }

    private static Article article(ResultSet row) throws SQLException {
        var family = row.getObject("family", Long.class);
        var unit = row.getString("content_unit");
        var deposit = row.getObject("deposit", Long.class);
        var merged = row.getObject("merged_into", Long.class);
        var photo = row.getObject("photo", Long.class);
        return new Article(
                new ArticleId(row.getLong("id")),
                new Article.Terms(
                        row.getString("name"),
                        new DepartmentId(row.getLong("department")),
                        family == null ? null : new FamilyId(family),
                        new VatId(row.getLong("vat")),
                        row.getBoolean("weighed"),
                        row.getBigDecimal("content"),
                        unit == null ? null : ContentUnit.valueOf(unit),
                        row.getBigDecimal("tare"),
                        deposit == null ? null : new ArticleId(deposit),
                        row.getBoolean("meal_voucher"),
                        row.getString("brand"),
                        row.getString("origin"),
                        row.getString("category"),
                        row.getObject("season_from", Integer.class),
                        row.getObject("season_until", Integer.class),
                        Set.of((Long[]) row.getArray("labels").getArray())),
                Status.valueOf(row.getString("status")),
                merged == null ? null : new ArticleId(merged),
                photo == null ? null : new FileId(photo),
                row.getInt("version"));
    }

    static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static String subject(ArticleId id) {
        return "articles.article:" + id.value();
    }
}
