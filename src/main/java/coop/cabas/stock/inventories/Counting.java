package coop.cabas.stock.inventories;

import coop.cabas.articles.ArticleId;
import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import coop.cabas.stock.Stock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What people find, place by place. Nothing is ever changed: counting more adds, and a mistake is withdrawn by a row of its own. Whoever counts
 * is not told what is expected.
 */
@Service
@Transactional
public class Counting {

    /** The most of one article in one place: beyond, a digit too many was typed. */
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    /** Beyond, or beyond ten times what is expected, one is asked whether it is so. */
    private static final BigDecimal MUCH = BigDecimal.valueOf(1000);

    /** Decimals of what is weighed. */
    private static final int GRAMS = 3;

    private static final Set<String> DOUBTS = Set.of("stock.refused.doubtful", "stock.refused.articleEnded");

    private static final Refusals WHY = Refusals.of(Map.of(
                    "counted_while_open", "stock.refused.inventoryOver",
                    "count_withdraws_key", "stock.refused.withdrawn"))
            .orOdd("stock.refused.odd");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Stock stock;

    Counting(JdbcClient jdbc, Clock clock, Audit audit, Stock stock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.stock = stock;
    }

    /** Whether whoever counted can say that it is so all the same. */
    public static boolean isDoubt(Refused refused) {
        return DOUBTS.contains(refused.reason().key());
    }

    /**
     * Adds what was found to what was counted already.
     *
     * @return whether it is new
     * @throws Refused when the inventory is over or does not count this article, or the quantity is none; and, unless confirmed, when there
     *     is so much of it that a digit too many may have been typed, or the article is not sold any more
     * @throws NotFound when there is no such inventory or article
     */
    public boolean count(InventoryId inventory, Found found) {
        if (isKnown(inventory, found.request())) {
            return false;
        }
        var known = known(inventory, found.article());
        refuseOdd(known, found);
        var now = clock.instant();
        var at = earlier(later(found.at(), known.opened()), now);
        return WHY.explain(() -> jdbc.sql("""
                        insert into stock.count (inventory, article, quantity, place, request, counted_at, said_at, said_by)
                        select :inventory, :article, :quantity, :place, :request, :at, :now, :by
                        where not exists (select from stock.count where request = :request)
                        on conflict (request) do nothing
                        """)
                        .param("inventory", inventory.value())
                        .param("article", known.article())
                        .param("quantity", found.quantity())
                        .param("place", found.place().strip())
                        .param("request", found.request())
                        .param("at", moment(at))
                        .param("now", moment(now))
                        .param("by", audit.actor().label())
                        .update())
                > 0;
    }

    /**
     * It was a mistake.
     *
     * @throws Refused when it was withdrawn before, or the inventory is over
     * @throws NotFound when the inventory has no such count
     */
    public void withdraw(InventoryId inventory, CountId id) {
        var withdrawn = WHY.explain(() -> jdbc.sql("""
                        insert into stock.count (inventory, article, quantity, place, withdraws, request, counted_at, said_at, said_by)
                        select inventory, article, -quantity, place, id, gen_random_uuid(), :now, :now, :by
                        from stock.count where id = :id and inventory = :inventory and withdraws is null
                        """)
                .param("now", moment(clock.instant()))
                .param("by", audit.actor().label())
                .param("id", id.value())
                .param("inventory", inventory.value())
                .update());
        if (withdrawn == 0) {
            throw new NotFound(id);
        }
    }

    /** What was found of an article, place by place, the latest first. */
    @Transactional(readOnly = true)
    public List<Count> of(InventoryId inventory, ArticleId article) {
        return jdbc.sql("""
                        with found as (
                            select c.*, exists (select from stock.count w where w.withdraws = c.id) as withdrawn
                            from stock.count c join articles.named_article a on a.article = c.article
                            where c.inventory = :inventory and c.withdraws is null and coalesce(a.merged_into, a.article) = :article
                        ), asked as (
                            select max(asked_at) as at from stock.recount where inventory = :inventory and article = :article
                        )
                        select f.*, coalesce(f.counted_at <= asked.at
                                             and exists (select from found n where n.counted_at > asked.at and not n.withdrawn), false) as set_aside
                        from found f cross join asked order by f.id desc
                        """)
                .param("inventory", inventory.value())
                .param("article", article.value())
                .query((row, n) -> new Count(
                        new CountId(row.getLong("id")),
                        row.getBigDecimal("quantity"),
                        row.getString("place"),
                        row.getObject("counted_at", OffsetDateTime.class).toInstant(),
                        row.getString("said_by"),
                        row.getBoolean("withdrawn"),
                        row.getBoolean("set_aside")))
                .list();
    }

    private boolean isKnown(InventoryId inventory, UUID request) {
        return jdbc.sql("select exists (select from stock.count where request = :request and inventory = :inventory)")
                .param("request", request)
                .param("inventory", inventory.value())
                .query(Boolean.class)
                .single();
    }

    /** @param article that it is now, should it have been merged into another @param ours whether the inventory counts its department */
    private record Known(
            long article, String name, String department, boolean ended, boolean ours, boolean open, Instant opened) {}

    private Known known(InventoryId inventory, ArticleId article) {
        return jdbc.sql("""
                        select a.article, a.name, d.name as department, a.status = 'ENDED' as ended, i.state = 'OPEN' as open, i.opened_at,
                               i.whole or exists (select from stock.inventory_department p
                                                  where p.inventory = i.id and p.department = a.department) as ours
                        from stock.inventory i
                        cross join articles.named_article asked
                        join articles.named_article a on a.article = coalesce(asked.merged_into, asked.article)
                        join articles.named_department d on d.department = a.department
                        where i.id = :inventory and asked.article = :article
                        """)
                .param("inventory", inventory.value())
                .param("article", article.value())
                .query((row, n) -> new Known(
                        row.getLong("article"),
                        row.getString("name"),
                        row.getString("department"),
                        row.getBoolean("ended"),
                        row.getBoolean("ours"),
                        row.getBoolean("open"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(() -> new NotFound(article));
    }

    private void refuseOdd(Known known, Found found) {
        if (!known.open()) {
            throw new Refused("stock.refused.inventoryOver");
        }
        if (found.quantity().signum() < 0
                || found.quantity().compareTo(MOST) > 0
                || found.quantity().stripTrailingZeros().scale() > GRAMS) {
            throw new Refused("stock.refused.counted");
        }
        if (!known.ours()) {
            throw new Refused("stock.refused.elsewhere", known.name(), known.department());
        }
        if (found.confirmed()) {
            return;
        }
        if (known.ended()) {
            throw new Refused("stock.refused.articleEnded", known.name());
        }
        var there = stock.level(new ArticleId(known.article())).quantity();
        if (found.quantity().compareTo(MUCH) > 0
                || there.signum() > 0 && found.quantity().compareTo(there.multiply(BigDecimal.TEN)) > 0) {
            throw new Refused("stock.refused.doubtful", known.name(), found.quantity());
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private OffsetDateTime moment(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
