package coop.cabas.articles;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What articles cost and are sold for. Lines are only ever added; a later one holds instead of the one before. */
@Service
@Transactional
public class Prices {

    /** Decimals of a cost: suppliers give prices of a piece in ten-thousandths. */
    public static final int COST_DECIMALS = 4;

    private static final Refusals WHY = Refusals.of(Map.of(
                    "promotions_last", "articles.refused.promotionEnds",
                    "price_article_fkey", "articles.refused.article"))
            .orOdd("articles.refused.odd");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Shelf shelf;

    Prices(JdbcClient jdbc, Clock clock, Audit audit, Shelf shelf) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.shelf = shelf;
    }

    /**
     * A new price of the shelf.
     *
     * @param starts in the past only by as much as somebody needs to type it: the till has sold since
     * @param reason people read it in the history
     * @param belowCost whether whoever says so knows that it is less than the article costs
     * @throws Refused when it is below the cost and nobody said that it may be
     */
    public PriceId set(ArticleId article, Money amount, Instant starts, String reason, boolean belowCost) {
        mustCover(article, amount, belowCost);
        return add(article, PriceLine.Kind.SHELF, amount, starts, null, reason);
    }

    /** Another price from one moment to another. @throws Refused as with {@link #set}, or when it ends before it begins */
    public PriceId promote(
            ArticleId article, Money amount, Instant starts, Instant ends, String reason, boolean belowCost) {
        mustCover(article, amount, belowCost);
        return add(article, PriceLine.Kind.PROMOTION, amount, starts, ends, reason);
    }

    /** A price or promotion holds no more: that which held before does again. @throws NotFound when the article has no such line, or not any more */
    public void withdraw(ArticleId article, PriceId id, String reason) {
        var line = history(article).stream()
                .filter(one -> one.id().equals(id) && one.isOpen(clock.instant()))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        WHY.explain(() -> jdbc.sql("""
                        insert into articles.withdrawal (price, at, reason, said_by) values (:price, :now, :reason, :by)
                        on conflict (price) do nothing
                        """)
                .param("price", id.value())
                .param("now", OffsetDateTime.now(clock))
                .param("reason", reason.strip())
                .param("by", audit.actor().label())
                .update());
        audit.record(
                "articles.price.withdrawn",
                Articles.subject(article),
                Map.of("price", line.amount().amount()),
                Map.of("reason", reason.strip()));
    }

    /**
     * What one costs from now on, VAT excluded.
     *
     * @param amount rounded half up to {@value #COST_DECIMALS} decimals
     * @return whether that is new; the same cost again adds no line
     */
    public boolean costIs(ArticleId article, BigDecimal amount, Instant starts, String reason) {
        var rounded = amount.setScale(COST_DECIMALS, RoundingMode.HALF_UP);
        var known = shelf.find(article, starts).cost();
        if (known != null && known.compareTo(rounded) == 0) {
            return false;
        }
        WHY.explain(() -> jdbc.sql("""
                        insert into articles.cost (article, amount, starts, reason, said_at, said_by)
                        values (:article, :amount, :starts, :reason, :now, :by)
                        """)
                .param("article", article.value())
                .param("amount", rounded)
                .param("starts", starts.atOffset(ZoneOffset.UTC))
                .param("reason", reason.strip())
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update());
        audit.record(
                "articles.cost.told",
                Articles.subject(article),
                known == null ? null : Map.of("cost", known),
                Map.of("cost", rounded, "reason", reason.strip()));
        return true;
    }

    /** Every price it had, has and will have, the latest first. */
    @Transactional(readOnly = true)
    public List<PriceLine> history(ArticleId article) {
        return jdbc.sql("""
                        select p.*, w.at as withdrawn from articles.price p left join articles.withdrawal w on w.price = p.id
                        where p.article = :article order by p.starts desc, p.id desc
                        """)
                .param("article", article.value())
                .query((row, n) -> new PriceLine(
                        new PriceId(row.getLong("id")),
                        PriceLine.Kind.valueOf(row.getString("kind")),
                        new Money(row.getBigDecimal("amount")),
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("ends", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null),
                        row.getString("reason"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant(),
                        row.getString("said_by"),
                        Optional.ofNullable(row.getObject("withdrawn", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .list();
    }

    /** Every cost it had, the latest first. */
    @Transactional(readOnly = true)
    public List<CostLine> costs(ArticleId article) {
        return jdbc.sql("select * from articles.cost where article = :article order by starts desc, id desc")
                .param("article", article.value())
                .query((row, n) -> new CostLine(
                        row.getBigDecimal("amount"),
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        row.getString("said_by")))
                .list();
    }

    private void mustCover(ArticleId article, Money amount, boolean belowCost) {
        var line = shelf.find(article, clock.instant());
        var cost = line.costWithVat();
        if (cost != null && !belowCost && amount.compareTo(cost) < 0) {
            throw new Refused("articles.refused.belowCost", amount, cost);
        }
    }

    private PriceId add(
            ArticleId article,
            PriceLine.Kind kind,
            Money amount,
            Instant starts,
            @Nullable Instant ends,
            String reason) {
        var before = shelf.find(article, starts).price();
        var id = WHY.explain(() -> jdbc.sql("""
                        insert into articles.price (article, kind, amount, starts, ends, reason, said_at, said_by)
                        values (:article, :kind, :amount, :starts, :ends, :reason, :now, :by) returning id
                        """)
                .param("article", article.value())
                .param("kind", kind.name())
                .param("amount", amount.amount())
                .param("starts", starts.atOffset(ZoneOffset.UTC))
                .param("ends", ends == null ? null : ends.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", reason.strip())
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .query((row, n) -> new PriceId(row.getLong(1)))
                .single());
        audit.record(
                "articles.price.said",
                Articles.subject(article),
                before == null ? null : Map.of("price", before.amount()),
                Map.of("price", amount.amount(), "reason", reason.strip()));
        return id;
    }
}
