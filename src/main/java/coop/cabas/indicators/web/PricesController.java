package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Prices;
import coop.cabas.indicators.figures.Prices.Anomaly;
import coop.cabas.indicators.web.Section.Choice;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;
import java.util.Map;

/** Every shelf price that is not the rule's. */
@Controller
@Allow(IndicatorsPermissions.READ)
class PricesController {

    static final String PATH = "/indicators/prices";
    static final String ANOMALIES = "indicators.anomalies";

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Coverage coverage;

    PricesController(Scopes scopes, JdbcClient jdbc, Coverage coverage) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.coverage = coverage;
    }

    @GetMapping("/indicators/prices")
    Page page(PeriodForm form, ListQuery query) {
        var scope = scopes.of(form);
        return new FiguresPage(
                t("indicators.section.anomalies"),
                Theme.MARGINS,
                PATH,
                scope,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Section(
                        t("indicators.section.anomalies"),
                        Indicator.PRICE_ANOMALIES,
                        List.of(new Choice(t("indicators.rules.title"), RulesController.PATH, false)),
                        list(scope).page(query, Map.of()),
                        coverage.ofPrices())));
    }

    private SqlList<Anomaly> list(Scope scope) {
        var list = SqlList.of(
                jdbc, ANOMALIES, Prices.ANOMALIES, new SimplePropertyRowMapper<>(Anomaly.class), "ean", "text");
        PriceColumns.anomalies(scope).forEach(list::column);
        return list.searching("label || ' ' || ean || ' ' || department || ' ' || supplier")
                .orderedBy("abs(gap)", "numeric", true)
                .build();
    }
}
