package coop.cabas.aemsoft;

import coop.cabas.shared.Refused;
import coop.cabas.stock.Move;
import coop.cabas.stock.intake.StockIntake;
import coop.cabas.stock.intake.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the till says of the stock, told to the ledger: what there was on the first evening that a snapshot tells, then every sale,
 * delivery, count, entry and exit of the days that its exports cover. Each snapshot since is held against the ledger.
 */
@Service
@Transactional
public class TillStock {

    static final String ORIGIN = "AEMSOFT";

    private static final int COST_DECIMALS = 4;

    private final JdbcClient jdbc;
    private final StockIntake intake;

    TillStock(JdbcClient jdbc, StockIntake intake) {
        this.jdbc = jdbc;
        this.intake = intake;
    }

    /** A snapshot of the till beside the ledger. @param articles that both know @param exact of which both say the same */
    public record Agreement(LocalDate day, int articles, int exact) {}

    /**
     * Tells the ledger what it has not been told. Again, it tells nothing.
     *
     * @return how many moves were added
     * @throws Refused when there is no snapshot to begin with
     */
    public int take() {
        var first = first().orElseThrow(() -> new Refused("aemsoft.refused.noSnapshot"));
        var told = new ArrayList<Told>();
        told.addAll(read("""
                select c.article, min(f.as_of_day) as day, 'OPENING' as kind, sum(f.stock) as quantity, min(f.cost_average) as unit_cost
                from sales.stock_fact f join articles.known_code c on c.code = f.ean and not c.retired
                where f.as_of_day = :first and f.moment = (select max(moment) from sales.stock_fact where as_of_day = :first)
                group by c.article having sum(f.stock) <> 0
                """, first));
        told.addAll(read("""
                select c.article, l.day, 'SALE' as kind, -sum(l.qty) as quantity, null::numeric as unit_cost
                from sales.sale_line_fact l join articles.known_code c on c.code = l.ean and not c.retired
                where l.day > :first group by c.article, l.day having sum(l.qty) <> 0
                """, first));
        told.addAll(read("""
                select c.article, m.day,
                       case m.type when 'DELIVERY' then 'RECEIPT' when 'INVENTORY' then 'COUNT' when 'ENTRY' then 'ENTRY'
                                   else case when m.reason like '%USAGE%' then 'USE' else 'LOSS' end end as kind,
                       m.effect as quantity, case when m.type in ('DELIVERY', 'ENTRY') then m.price_ht end as unit_cost
                from sales.move_fact m join articles.known_code c on c.code = m.ean and not c.retired
                where m.day > :first and m.type in ('DELIVERY', 'INVENTORY', 'ENTRY', 'EXIT') and m.effect <> 0
                """, first));
        return intake.settle(ORIGIN, told);
    }

    /** Every snapshot after the first, the latest first, beside what the ledger says of that evening. */
    @Transactional(readOnly = true)
    public List<Agreement> agreements() {
        return jdbc.sql("select distinct as_of_day from sales.stock_fact order by as_of_day desc limit 12")
                .query((row, n) -> agreement(row.getObject("as_of_day", LocalDate.class)))
                .list();
    }

    /**
     * What tells a snapshot beside the ledger, article by article; its parameter is {@code day}. Both sides are added up one under the
     * other: joined, the ledger was planned for as a handful of rows, and added up again for each article of the till.
     */
    public static String besideSql() {
        return """
                select b.article, s.name, b.ean, b.till, b.ledger, b.till - b.ledger as difference
                from (
                    select t.article, max(t.ean) as ean, sum(t.till) as till, sum(t.ledger) as ledger
                    from (
                        select c.article, f.ean, f.stock as till, 0 as ledger
                        from sales.stock_fact f join articles.known_code c on c.code = f.ean and not c.retired
                        where f.as_of_day = :day and f.moment = (select max(moment) from sales.stock_fact where as_of_day = :day)
                        union all
                        select l.article, null, 0, l.quantity from stock.level_on(cast(:day as date)) l
                    ) t
                    group by t.article having max(t.ean) is not null
                ) b
                join articles.named_article s on s.article = b.article
                """;
    }

    /** The day of the last snapshot; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> latest() {
        return day("max");
    }

    private Optional<LocalDate> first() {
        return day("min");
    }

    private Optional<LocalDate> day(String which) {
        return jdbc.sql("select " + which + "(as_of_day) from sales.stock_fact").query(LocalDate.class).list().stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Agreement agreement(LocalDate day) {
        return jdbc.sql(
                        "select count(*)::int as articles, count(*) filter (where abs(difference) < 0.001)::int as exact from ("
                                + besideSql() + ") b")
                .param("day", day)
                .query((row, n) -> new Agreement(day, row.getInt("articles"), row.getInt("exact")))
                .single();
    }

    private List<Told> read(String sql, LocalDate first) {
        return jdbc.sql(sql)
                .param("first", first)
                .query((row, n) -> new Told(
                        row.getLong("article"),
                        row.getObject("day", LocalDate.class),
                        Move.Kind.valueOf(row.getString("kind")),
                        row.getBigDecimal("quantity").setScale(COST_DECIMALS, RoundingMode.HALF_UP),
                        cost(row.getBigDecimal("unit_cost"))))
                .list();
    }

    private static @Nullable BigDecimal cost(@Nullable BigDecimal cost) {
        return cost == null || cost.signum() < 0 ? null : cost.setScale(COST_DECIMALS, RoundingMode.HALF_UP);
    }
}
