package coop.cabas.stock.inventories;

import coop.cabas.articles.ArticleId;
import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * What an inventory comes to. People go on selling while others count, so an article is held against what the ledger says of the moment of its
 * last count, and its difference stays the same whatever is sold later: posted, the stock is what was counted and what moved since.
 *
 * <p>What moved since are the moves said after the count ({@code said_at}) that happened on its day or later. A sale of the day before that
 * the till tells late was seen by whoever counted: it changes what was expected, not what is left. Of sales of the same day that are told
 * late nobody can say on which side they were; they are taken as later ones, so take the till's sales over before counting while it is open.
 */
@Service
@Transactional
public class Reviews {

    /** Every article of an inventory: as it was posted, or as it would be now. One parameter, {@code inventory}. */
    public static final String LINES = """
            select cast(:inventory as bigint) as inventory, l.article, a.name, a.weighed, a.found_by, d.department, d.name as department_name, l.counted, l.expected, l.average,
                   l.counted - l.expected as difference, round((l.counted - l.expected) * l.average, 2) as value, l.waiting
            from (
                select m.article, m.counted, m.counted - m.quantity as expected, m.average, false as waiting
                from stock.move m where m.inventory = cast(:inventory as bigint)
                union all
                select article, c.counted, coalesce(c.expected, b.quantity, 0), b.average, coalesce(c.waiting, false)
                from stock.to_count(cast(:inventory as bigint)) t
                full join stock.counted_in(cast(:inventory as bigint)) c using (article)
                left join stock.balance b using (article)
                where exists (select from stock.inventory i where i.id = cast(:inventory as bigint) and i.state <> 'POSTED')
            ) l
            join articles.named_article a on a.article = l.article
            join articles.named_department d on d.department = a.department
            """;

    private static final Refusals WHY = Refusals.of(Map.of("counted_while_open", "stock.refused.inventoryOver"));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Inventories inventories;

    Reviews(JdbcClient jdbc, Clock clock, Audit audit, Inventories inventories) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.inventories = inventories;
    }

    /**
     * What it comes to.
     *
     * @param waiting articles that somebody asked to count anew
     * @param more value of what was found beyond the ledger, in euros at average cost
     * @param less value of what was missing, below zero
     * @param value of all that was counted
     * @param left value of what nobody counted, as the ledger has it
     */
    public record Sum(
            int counted,
            int uncounted,
            int different,
            int waiting,
            BigDecimal more,
            BigDecimal less,
            BigDecimal value,
            BigDecimal left) {

        /** Both together. */
        public BigDecimal difference() {
            return more.add(less);
        }

        /** Of the value counted, in percent: the unknown shrinkage, below zero when something is missing; null when nothing has a value. */
        public @Nullable BigDecimal share() {
            return value.signum() == 0 ? null : difference().multiply(HUNDRED).divide(value, 2, RoundingMode.HALF_UP);
        }
    }

    /** One article of an inventory. @param counted null when nobody counted it @param average cost of one; null when not known */
    public record Line(
            long inventory,
            long article,
            String name,
            boolean weighed,
            String departmentName,
            @Nullable BigDecimal counted,
            BigDecimal expected,
            @Nullable BigDecimal average,
            @Nullable BigDecimal difference,
            @Nullable BigDecimal value,
            boolean waiting) {}

    @Transactional(readOnly = true)
    public Sum sum(InventoryId id) {
        return jdbc.sql("""
                        select count(counted)::int as counted, (count(*) - count(counted))::int as uncounted,
                               count(*) filter (where difference <> 0)::int as different, count(*) filter (where waiting)::int as waiting,
                               coalesce(sum(value) filter (where value > 0), 0) as more,
                               coalesce(sum(value) filter (where value < 0), 0) as less,
                               coalesce(sum(round(counted * average, 2)), 0) as value,
                               coalesce(sum(round(expected * average, 2)) filter (where counted is null), 0) as "left"
                        from (""" + LINES + ") l")
                .param("inventory", id.value())
                .query(new SimplePropertyRowMapper<>(Sum.class))
                .single();
    }

    /** @throws NotFound when the inventory has no such article */
    @Transactional(readOnly = true)
    public Line line(InventoryId id, ArticleId article) {
        return jdbc.sql("select * from (" + LINES + ") l where article = :article")
                .param("inventory", id.value())
                .param("article", article.value())
                .query(new SimplePropertyRowMapper<>(Line.class))
                .optional()
                .orElseThrow(() -> new NotFound(article));
    }

    /**
     * An article is to be counted anew. What was counted stands until somebody has.
     *
     * @throws Refused when the inventory is over
     * @throws NotFound when it has no such article
     */
    public void recount(InventoryId id, ArticleId article) {
        var line = line(id, article);
        WHY.explain(() -> jdbc.sql(
                        "insert into stock.recount (inventory, article, asked_at, asked_by) values (:id, :article, :now, :by)")
                .param("id", id.value())
                .param("article", article.value())
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update());
        audit.record("stock.inventory.doubted", Inventories.subject(id), null, Map.of("article", line.name()));
    }

    /**
     * Posts what was counted, once. Every article that was counted has its move, be there a difference or not, on the day on which it was
     * counted.
     *
     * @param emptied whether nothing is left of what nobody counted; otherwise it stays as the ledger has it
     * @return how many articles were written
     * @throws Refused when the inventory is over, or there is nothing to post
     * @throws NotFound when there is none
     */
    public int post(InventoryId id, boolean emptied) {
        var inventory = inventories.find(id);
        inventories.end(id, Inventory.State.POSTED, emptied);
        jdbc.sql("select stock.hold()::text").query((row, n) -> n).list();
        var posted = jdbc.sql("""
                        with counted as materialized (select * from stock.counted_in(:id))
                        insert into stock.move (article, day, kind, quantity, counted, note, inventory, said_at, said_by)
                        select p.article, p.day, 'COUNT', p.quantity, p.counted, :note, :id, :now, :by
                        from (
                            select c.article, (c.counted_at at time zone 'Europe/Paris')::date as day, c.counted - c.expected as quantity, c.counted
                            from counted c
                            union all
                            select t.article, cast(:today as date), -b.quantity, 0
                            from stock.to_count(:id) t join stock.balance b on b.article = t.article
                            where :emptied and b.quantity <> 0 and not exists (select from counted c where c.article = t.article)
                        ) p order by p.article
                        """)
                .param("id", id.value())
                .param("note", inventory.name())
                .param("emptied", emptied)
                .param("today", LocalDate.now(clock))
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update();
        if (posted == 0) {
            throw new Refused("stock.refused.nothingCounted");
        }
        var sum = sum(id);
        audit.record(
                "stock.inventory.posted",
                Inventories.subject(id),
                null,
                Map.of("moves", posted, "difference", sum.difference(), "emptied", emptied));
        return posted;
    }
}
