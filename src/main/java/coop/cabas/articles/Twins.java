package coop.cabas.articles;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shared.Turns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Articles that were entered twice. */
@Service
@Transactional
public class Twins {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Turns turns;
    private final Audit audit;
    private final Articles articles;
    private final ApplicationEventPublisher events;

    Twins(JdbcClient jdbc, Clock clock, Turns turns, Audit audit, Articles articles, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.turns = turns;
        this.audit = audit;
        this.articles = articles;
        this.events = events;
    }

    /** Why two look alike. */
    public enum Why {
        /** The same name, capitals and accents set aside. */
        NAME,
        /** Two codes that differ by zeros in front or behind: one of them was mistyped. */
        CODE
    }

    /** Two articles that may be one. */
    public record Pair(ArticleId one, String oneName, ArticleId other, String otherName, Why why) {}

    /** Those that look alike and are both sold, {@value #MOST} at most. */
    @Transactional(readOnly = true)
    public List<Pair> all() {
        return jdbc.sql("""
                        with sold as (
                            select a.id, a.name, public.searchable(regexp_replace(a.name, '\\s+', ' ', 'g')) as words
                            from articles.article a where a.status <> 'ENDED'
                        ), coded as (
                            select distinct c.article, btrim(c.code, '0') as core from articles.code c join sold on sold.id = c.article
                            where c.retired_at is null and length(btrim(c.code, '0')) > 4
                        )
                        select one.id as one, one.name as one_name, other.id as other, other.name as other_name, min(alike.why) as why
                        from (select a.id as one, b.id as other, 'NAME' as why from sold a join sold b on b.words = a.words and b.id > a.id
                              union all
                              select a.article, b.article, 'CODE' from coded a join coded b on b.core = a.core and b.article > a.article) alike
                        join sold one on one.id = alike.one join sold other on other.id = alike.other
                        group by one.id, one.name, other.id, other.name
                        order by one.name, one.id limit :most
                        """)
                .param("most", MOST)
                .query((row, n) -> new Pair(
                        new ArticleId(row.getLong("one")),
                        row.getString("one_name"),
                        new ArticleId(row.getLong("other")),
                        row.getString("other_name"),
                        Why.valueOf(row.getString("why"))))
                .list();
    }

    /**
     * Two articles were one: its codes become aliases of the other, and it is not sold any more.
     *
     * @throws Refused when they are the same, or either was merged before
     * @throws NotFound when there is none
     */
    public void merge(ArticleId from, ArticleId into) {
        turns.take("articles.merge");
        var gone = articles.find(from);
        var stays = articles.find(into);
        if (from.equals(into) || gone.mergedInto() != null || stays.mergedInto() != null) {
            throw new Refused("articles.refused.merging");
        }
        jdbc.sql("update articles.code set article = :into, main = false where article = :from")
                .param("into", into.value())
                .param("from", from.value())
                .update();
        jdbc.sql("""
                        update articles.code set main = true
                        where id = (select min(id) from articles.code where article = :into and retired_at is null)
                          and not exists (select from articles.code where article = :into and main)
                        """).param("into", into.value()).update();
        jdbc.sql("""
                        update articles.article set status = 'ENDED', merged_into = :into, changed_at = :now, version = version + 1
                        where id = :from
                        """)
                .param("into", into.value())
                .param("now", OffsetDateTime.now(clock))
                .param("from", from.value())
                .update();
        audit.record(
                "articles.article.merged",
                Articles.subject(from),
                Map.of("name", gone.terms().name()),
                Map.of("name", stays.terms().name(), "article", into.value()));
        events.publishEvent(new ArticleMerged(from, into));
    }
}
