package coop.cabas.indicators;

import coop.cabas.audit.Audit;
import coop.cabas.indicators.rollup.Rollups;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the coop decided and indicators go by: margin rates, and from when a day, a price or an article is remarkable. */
@Service
@Transactional
public class Rules {

    private static final String SUBJECT = "indicators.rules";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final Rollups rollups;
    private final Audit audit;

    Rules(JdbcClient jdbc, Rollups rollups, Audit audit) {
        this.jdbc = jdbc;
        this.rollups = rollups;
        this.audit = audit;
    }

    /**
     * @param department as the till names it; empty for all that have no rule of their own
     * @param rate margin in percent of the price without VAT
     */
    public record MarginRate(String department, BigDecimal rate) {}

    /**
     * @param openDayFloor turnover in euros, VAT included, from which a day counts as an open day
     * @param priceTolerance euros that a shelf price may differ from its rule
     * @param slowTurnover euros, VAT included, under which an article is slow over eight weeks
     */
    public record Thresholds(BigDecimal openDayFloor, BigDecimal priceTolerance, BigDecimal slowTurnover) {}

    /** The general rate first. */
    @Transactional(readOnly = true)
    public List<MarginRate> marginRates() {
        return jdbc.sql("select department, rate from indicators.margin_rule order by department")
                .query(new SimplePropertyRowMapper<>(MarginRate.class))
                .list();
    }

    @Transactional(readOnly = true)
    public Thresholds thresholds() {
        return jdbc.sql("select open_day_floor, price_tolerance, slow_turnover from indicators.setting")
                .query(Thresholds.class)
                .single();
    }

    /** Departments that articles are in, by name. */
    @Transactional(readOnly = true)
    public List<String> departments() {
        return jdbc.sql("""
                select distinct department from indicators.article where department <> '' order by department
                """).query((row, number) -> row.getString(1)).list();
    }

    /** @throws Refused when the rate is not between 0 and 100 */
    public void setMarginRate(String department, BigDecimal rate) {
        if (rate.signum() < 0 || rate.compareTo(HUNDRED) >= 0) {
            throw new Refused("indicators.rules.rate.outside");
        }
        var before = jdbc.sql("select rate from indicators.margin_rule where department = :department")
                .param("department", department)
                .query(BigDecimal.class)
                .optional();
        jdbc.sql("""
                insert into indicators.margin_rule (department, rate) values (:department, :rate)
                on conflict (department) do update set rate = excluded.rate
                """).param("department", department).param("rate", rate).update();
        audit.record(
                "indicators.rules.marginRateSet",
                SUBJECT,
                before.map(old -> Map.of("department", department, "rate", old)).orElse(null),
                Map.of("department", department, "rate", rate));
    }

    /** The department goes by the general rate again. */
    public void removeMarginRate(String department) {
        if (department.isEmpty()) {
            throw new Refused("indicators.rules.general.needed");
        }
        var removed = jdbc.sql("delete from indicators.margin_rule where department = :department returning rate")
                .param("department", department)
                .query(BigDecimal.class)
                .optional()
                .orElseThrow(() -> new NotFound(department));
        audit.record(
                "indicators.rules.marginRateRemoved", SUBJECT, Map.of("department", department, "rate", removed), null);
    }

    /** Computes the stock-outs again when the floor of an open day moves. */
    public void setThresholds(Thresholds thresholds) {
        if (thresholds.openDayFloor().signum() < 0
                || thresholds.priceTolerance().signum() < 0
                || thresholds.slowTurnover().signum() < 0) {
            throw new Refused("indicators.rules.threshold.negative");
        }
        var before = thresholds();
        jdbc.sql("""
                update indicators.setting
                set open_day_floor = :floor, price_tolerance = :tolerance, slow_turnover = :slow
                """)
                .param("floor", thresholds.openDayFloor())
                .param("tolerance", thresholds.priceTolerance())
                .param("slow", thresholds.slowTurnover())
                .update();
        if (before.openDayFloor().compareTo(thresholds.openDayFloor()) != 0) {
            rollups.rebuildStockOuts();
        }
        audit.record("indicators.rules.thresholdsSet", SUBJECT, asMap(before), asMap(thresholds));
    }

    private static Map<String, ?> asMap(Thresholds thresholds) {
        return Map.of(
                "openDayFloor", thresholds.openDayFloor(),
                "priceTolerance", thresholds.priceTolerance(),
                "slowTurnover", thresholds.slowTurnover());
    }
}
