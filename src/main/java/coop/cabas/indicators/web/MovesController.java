package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Losses;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stock moves that a loss, a difference or a delivery is made of. */
@Controller
@Allow(IndicatorsPermissions.READ)
class MovesController {

    static final String PATH = "/indicators/moves";
    static final String ONLY = "only";
    static final String LOSSES = "losses";

    private static final String MOVES = """
            select day, type, ean, coalesce(label, ean) as label, coalesce(reason, '') as reason, coalesce(supplier, '') as supplier,
                   coalesce(note_number, '') as note, qty, case when type in ('DELIVERY', 'SHORTAGE') then amount_ht
                   else effect * coalesce(price_ht, 0) end as value, lpad(file_id::text, 19, '0') || lpad("row"::text, 9, '0') as key
            from sales.move_fact
            where day between :from and :to
              and (:type is null or type = :type)
              and (:reason is null or coalesce(reason, '') = :reason)
              and (:supplier is null or coalesce(supplier, '') = :supplier and type in ('DELIVERY', 'SHORTAGE'))
            """.replace(":type", "cast(:type as text)")
            .replace(":reason", "cast(:reason as text)")
            .replace(":supplier", "cast(:supplier as text)");

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Coverage coverage;

    MovesController(Scopes scopes, JdbcClient jdbc, Coverage coverage) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.coverage = coverage;
    }

    /** @param value euros at purchase price: what a delivery brought or lacked, what any other move adds to the stock */
    private record Move(
            LocalDate day,
            String type,
            String ean,
            String label,
            String reason,
            String supplier,
            String note,
            BigDecimal qty,
            BigDecimal value) {}

    /**
     * Which moves; null for any.
     *
     * @param only {@value #LOSSES} for those that known losses are made of
     */
    record Which(
            @Nullable String type,
            @Nullable String reason,
            @Nullable String supplier,
            @Nullable String only) {

        boolean isLosses() {
            return LOSSES.equals(only);
        }

        Map<String, String> narrowed() {
            var narrowed = new LinkedHashMap<String, String>();
            if (type != null) {
                narrowed.put("type", type);
            }
            if (reason != null) {
                narrowed.put("reason", reason);
            }
            if (supplier != null) {
                narrowed.put("supplier", supplier);
            }
            if (isLosses()) {
                narrowed.put(ONLY, LOSSES);
            }
            return narrowed;
        }
    }

    @GetMapping(PATH)
    Page page(PeriodForm form, Which which, ListQuery query) {
        var scope = scopes.of(form);
        var title = t(which.isLosses() ? "indicators.def.knownShrinkage.name" : "indicators.section.moves");
        return new FiguresPage(
                title,
                which.supplier() == null ? Theme.SHRINKAGE : Theme.DELIVERIES,
                PATH,
                which.narrowed(),
                scope,
                List.of(),
                List.of(),
                List.of(),
                List.of(Section.of(
                                title,
                                which.isLosses() ? Indicator.KNOWN_SHRINKAGE : null,
                                list(scope, which).page(query, params(scope, which)))
                        .on(coverage.of(Indicator.KNOWN_SHRINKAGE, scope.period()))));
    }

    private static Map<String, ?> params(Scope scope, Which which) {
        var params = new HashMap<String, Object>();
        params.put("from", scope.period().from());
        params.put("to", scope.period().to());
        params.put("type", new SqlParameterValue(Types.VARCHAR, which.type()));
        params.put("reason", new SqlParameterValue(Types.VARCHAR, which.reason()));
        params.put("supplier", new SqlParameterValue(Types.VARCHAR, which.supplier()));
        return params;
    }

    private SqlList<Move> list(Scope scope, Which which) {
        var sql = which.isLosses() ? "select * from (" + MOVES + ") move where " + Losses.IS_LOSS : MOVES;
        return SqlList.of(jdbc, "indicators.moves", sql, new SimplePropertyRowMapper<>(Move.class), "key", "text")
                .column(Column.<Move>day("day", "indicators.column.day", Move::day)
                        .sortedBy("day", "date"))
                .column(Column.<Move>text("label", "indicators.column.article", Move::label)
                        .linking(move -> ArticleColumns.page(scope, move.ean()))
                        .sortedBy("label", "text"))
                .column(Column.<Move>text("type", "indicators.column.type", move -> t("indicators.move." + move.type()))
                        .sortedBy("type", "text"))
                .column(Column.<Move>text("reason", "indicators.column.reason", Move::reason)
                        .sortedBy("reason", "text"))
                .column(Column.<Move>text("supplier", "indicators.column.supplier", Move::supplier)
                        .sortedBy("supplier", "text"))
                .column(Column.<Move>text("note", "indicators.column.note", Move::note)
                        .sortedBy("note", "text"))
                .column(Column.<Move>number("qty", "indicators.column.qty", Move::qty)
                        .sortedBy("qty", "numeric"))
                .column(Column.<Move>money("value", "indicators.column.valueCost", move -> Ratio.cents(move.value()))
                        .sortedBy("value", "numeric"))
                .searching("label || ' ' || ean || ' ' || reason || ' ' || supplier || ' ' || note")
                .orderedBy("day", "date", true)
                .build();
    }
}
