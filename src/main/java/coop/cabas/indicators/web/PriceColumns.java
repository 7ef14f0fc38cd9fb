package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Prices.Anomaly;
import coop.cabas.indicators.figures.Prices.UnderCost;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;

import java.util.List;

/** Columns of lists of prices. */
final class PriceColumns {

    private PriceColumns() {}

    static List<Column<Anomaly>> anomalies(Scope scope) {
        return List.of(
                Column.<Anomaly>text("label", "indicators.column.article", Anomaly::label)
                        .linking(anomaly -> ArticleColumns.page(scope, anomaly.ean()))
                        .sortedBy("label", "text"),
                Column.<Anomaly>text("department", "indicators.column.department", Anomaly::department)
                        .sortedBy("department", "text"),
                Column.<Anomaly>text("supplier", "indicators.column.supplier", Anomaly::supplier)
                        .sortedBy("supplier", "text"),
                Column.<Anomaly>money("cost", "indicators.column.cost", anomaly -> Ratio.cents(anomaly.cost()))
                        .sortedBy("cost", "numeric"),
                Column.<Anomaly>money("price", "indicators.column.price", anomaly -> Ratio.cents(anomaly.priceTtc()))
                        .sortedBy("price_ttc", "numeric"),
                Column.<Anomaly>money("rule", "indicators.column.rulePrice", Anomaly::rulePrice)
                        .sortedBy("rule_price", "numeric"),
                Column.<Anomaly>money("gap", "indicators.column.gap", anomaly -> Ratio.cents(anomaly.gap()))
                        .sortedBy("gap", "numeric"),
                Column.<Anomaly>percent("markup", "indicators.column.markup", Anomaly::markupRate)
                        .sortedBy("markup_rate", "numeric"),
                Column.<Anomaly>badge(
                                "state",
                                "indicators.column.state",
                                anomaly -> anomaly.underCost()
                                        ? Badge.of(Badge.Tone.BAD, "indicators.price.underCost")
                                        : anomaly.gap().signum() > 0
                                                ? Badge.of(Badge.Tone.WARNING, "indicators.price.above")
                                                : Badge.of(Badge.Tone.INFO, "indicators.price.below"))
                        .sortedBy("under_cost", "boolean"));
    }

    static List<Column<UnderCost>> underCost(Scope scope) {
        return List.of(
                Column.<UnderCost>text("label", "indicators.column.article", UnderCost::label)
                        .linking(line -> ArticleColumns.page(scope, line.ean()))
                        .sortedBy("label", "text"),
                Column.<UnderCost>text("department", "indicators.column.department", UnderCost::department)
                        .sortedBy("department", "text"),
                Column.<UnderCost>count("days", "indicators.column.days", UnderCost::days)
                        .sortedBy("days", "bigint"),
                Column.<UnderCost>number("qty", "indicators.column.qty", UnderCost::qty)
                        .sortedBy("qty", "numeric"),
                Column.<UnderCost>money("ht", "indicators.column.ht", line -> Ratio.cents(line.ht()))
                        .sortedBy("ht", "numeric"),
                Column.<UnderCost>money("cost", "indicators.column.costTotal", line -> Ratio.cents(line.cost()))
                        .sortedBy("cost", "numeric"),
                Column.<UnderCost>money("loss", "indicators.column.loss", line -> Ratio.cents(line.loss()))
                        .sortedBy("loss", "numeric"));
    }
}
