package coop.cabas.articles.intake;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Codes;
import coop.cabas.articles.Prices;
import coop.cabas.audit.Audit;
import coop.cabas.shared.CopyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Takes over articles by the thousand, each with its code, its price and its cost. */
@Component
@Transactional
public class ArticleIntake {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;
    private final Audit audit;

    ArticleIntake(JdbcClient jdbc, JdbcTemplate template, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Adds articles that are not known here, all of them or none.
     *
     * @param starts since when their prices and costs hold
     * @param reason people read it in the history of prices
     * @return their identities, in the same order
     */
    public List<ArticleId> add(List<Incoming> articles, Instant starts, String reason) {
        var ids = ids(articles.size());
        var now = OffsetDateTime.now(clock);
        var by = audit.actor().label();
        template.execute((ConnectionCallback<Boolean>) connection -> {
            articles(connection, ids, articles, now, by);
            codes(connection, ids, articles, now, by);
            prices(connection, ids, articles, starts, reason, now, by);
            return true;
        });
        audit.record("articles.article.taken", "articles.article:" + reason, null, Map.of("articles", articles.size()));
        return ids.stream().map(ArticleId::new).toList();
    }

    /**
     * Prices and costs hold from now on as another program tells them. What is told as it is here adds nothing.
     *
     * @param reason people read it in the history of prices
     * @return how many articles have another price or cost
     */
    public int reprice(List<Repriced> told, String reason) {
        var changed = jdbc.sql("""
                        with told as (
                            select t.article, t.price, round(t.cost, %d) as cost, s.regular_price as known_price, s.cost as known_cost
                            from unnest(cast(:articles as bigint[]), cast(:prices as numeric[]), cast(:costs as numeric[])) t(article, price, cost)
                            join articles.shelf_at(cast(:now as timestamptz)) s on s.article = t.article
                        ), priced as (
                            insert into articles.price (article, kind, amount, starts, reason, said_at, said_by)
                            select article, 'SHELF', price, :now, :reason, :now, :by from told
                            where price is not null and price is distinct from known_price
                            returning article
                        ), costed as (
                            insert into articles.cost (article, amount, starts, reason, said_at, said_by)
                            select article, cost, :now, :reason, :now, :by from told
                            where cost is not null and cost is distinct from known_cost
                            returning article
                        )
                        select count(*)::int from (select article from priced union select article from costed) c
                        """.formatted(Prices.COST_DECIMALS))
                .param(
                        "articles",
                        told.stream().map(one -> one.article().value()).toArray(Long[]::new))
                .param(
                        "prices",
                        column(
                                told,
                                one -> one.price() == null ? null : one.price().amount()))
                .param("costs", column(told, Repriced::cost))
                .param("now", OffsetDateTime.now(clock))
                .param("reason", reason.strip())
                .param("by", audit.actor().label())
                .query(Integer.class)
                .single();
        if (changed > 0) {
            audit.record("articles.price.taken", "articles.article:" + reason, null, Map.of("articles", changed));
        }
        return changed;
    }

    private List<Long> ids(int count) {
        return jdbc.sql("""
                        select nextval(pg_get_serial_sequence('articles.article', 'id')) from generate_series(1, :count)
                        """)
                .param("count", count)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private static void articles(
            Connection connection, List<Long> ids, List<Incoming> articles, OffsetDateTime now, String by)
            throws SQLException {
        var rows = new CopyRows();
        var carried = new CopyRows();
        for (var i = 0; i < articles.size(); i++) {
            var id = ids.get(i);
            var terms = articles.get(i).terms();
            rows.add(
                    id,
                    terms.name().strip(),
                    terms.department().value(),
                    terms.family() == null ? null : terms.family().value(),
                    terms.vat().value(),
                    terms.weighed(),
                    terms.content(),
                    terms.unit(),
                    terms.mealVoucher(),
                    terms.brand(),
                    terms.origin(),
                    terms.category(),
                    articles.get(i).status(),
                    now,
                    by,
                    now);
            terms.labels().forEach(label -> carried.add(id, label));
        }
        rows.into(connection, """
                articles.article (id, name, department, family, vat, weighed, content, content_unit, meal_voucher, brand, origin,
                    category, status, made_at, made_by, changed_at)""");
        carried.into(connection, "articles.carries (article, label)");
    }

    private static void codes(
            Connection connection, List<Long> ids, List<Incoming> articles, OffsetDateTime now, String by)
            throws SQLException {
        var rows = new CopyRows();
        for (var i = 0; i < articles.size(); i++) {
            var code = articles.get(i).code();
            rows.add(ids.get(i), code, Codes.likely(code), true, now, by);
        }
        rows.into(connection, "articles.code (article, code, kind, main, given_at, given_by)");
    }

    private static void prices(
            Connection connection,
            List<Long> ids,
            List<Incoming> articles,
            Instant starts,
            String reason,
            OffsetDateTime now,
            String by)
            throws SQLException {
        var prices = new CopyRows();
        var costs = new CopyRows();
        for (var i = 0; i < articles.size(); i++) {
            var price = articles.get(i).price();
            var cost = articles.get(i).cost();
            if (price != null) {
                prices.add(ids.get(i), "SHELF", price.amount(), starts, reason, now, by);
            }
            if (cost != null) {
                costs.add(
                        ids.get(i), cost.setScale(Prices.COST_DECIMALS, RoundingMode.HALF_UP), starts, reason, now, by);
            }
        }
        prices.into(connection, "articles.price (article, kind, amount, starts, reason, said_at, said_by)");
        costs.into(connection, "articles.cost (article, amount, starts, reason, said_at, said_by)");
    }

    private static @Nullable String[] column(List<Repriced> told, Function<Repriced, @Nullable BigDecimal> of) {
        return told.stream()
                .map(one -> of.apply(one) instanceof BigDecimal amount ? amount.toPlainString() : null)
                .toArray(String[]::new);
    }
}
