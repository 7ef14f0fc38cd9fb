package coop.cabas.indicators.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Deliveries;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Losses;
import coop.cabas.indicators.figures.Prices;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.indicators.figures.Stock;
import coop.cabas.indicators.figures.StockOuts;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Zone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Stock, stock-outs, losses, prices and deliveries for programs. */
@RestController
@RequestMapping("/api/v1/indicators")
@Allow(IndicatorsPermissions.READ)
@Tag(name = "stock")
class StockApi {

    private static final String LIMIT = "integer";

    private final Stock stock;
    private final StockOuts stockOuts;
    private final Losses losses;
    private final Prices prices;
    private final Deliveries deliveries;
    private final Coverage coverage;

    StockApi(Stock stock, StockOuts stockOuts, Losses losses, Prices prices, Deliveries deliveries, Coverage coverage) {
        this.stock = stock;
        this.stockOuts = stockOuts;
        this.losses = losses;
        this.prices = prices;
        this.deliveries = deliveries;
        this.coverage = coverage;
    }

    @JsonPropertyOrder({"moment", "asOfDay", "articles", "negative", "quantity", "valueAtCost", "valueOnShelf"})
    record State(
            OffsetDateTime moment,
            LocalDate asOfDay,
            long articles,
            long negative,
            BigDecimal quantity,
            @Nullable BigDecimal valueAtCost,
            @Nullable BigDecimal valueOnShelf) {}

    @JsonPropertyOrder({"openDays", "knownDays", "articleDays", "out", "rate", "lostMargin", "articles"})
    record Outs(
            long openDays,

            @Schema(description = "Open days whose stock could be rebuilt")
            long knownDays,

            long articleDays,
            long out,

            @Schema(description = "Percent; null when no day is known") @Nullable
            BigDecimal rate,

            @Nullable BigDecimal lostMargin,
            List<Out> articles) {}

    @JsonPropertyOrder({"ean", "label", "department", "supplier", "days", "lostMargin"})
    record Out(
            String ean,
            String label,
            String department,
            String supplier,
            long days,
            @Nullable BigDecimal lostMargin) {}

    @JsonPropertyOrder({"type", "reason", "loss", "moves", "quantity", "valueAtCost"})
    record Loss(
            String type,
            String reason,
            boolean loss,
            long moves,
            BigDecimal quantity,
            @Nullable BigDecimal valueAtCost) {}

    @JsonPropertyOrder({
        "ean",
        "label",
        "department",
        "supplier",
        "cost",
        "price",
        "rate",
        "rulePrice",
        "gap",
        "underCost"
    })
    record Anomaly(
            String ean,
            String label,
            String department,
            String supplier,
            BigDecimal cost,
            @Nullable BigDecimal price,

            @Schema(description = "Margin rate of the department, percent")
            BigDecimal rate,

            BigDecimal rulePrice,
            @Nullable BigDecimal gap,
            boolean underCost) {}

    @JsonPropertyOrder({"supplier", "deliveries", "lines", "received", "missingLines", "missing", "serviceRate"})
    record Delivery(
            @Nullable String supplier,
            long deliveries,
            long lines,
            @Nullable BigDecimal received,
            long missingLines,
            @Nullable BigDecimal missing,
            @Nullable BigDecimal serviceRate) {}

    @GetMapping("/stock")
    @Operation(summary = "States of the stock known in the period, in order")
    List<State> stock(@ParameterObject Asked asked) {
        return stock.states(asked.period()).stream()
                .map(one -> new State(
                        one.moment().atZone(Zone.PARIS).toOffsetDateTime(),
                        one.asOfDay(),
                        one.articles(),
                        one.negative(),
                        Ratio.plain(one.qty()),
                        Ratio.cents(one.valueCost()),
                        Ratio.cents(one.valueSale())))
                .toList();
    }

    @GetMapping("/stock-outs")
    @Operation(summary = "Articles out of stock on open days, costliest first")
    Outs stockOuts(
            @ParameterObject Asked asked,
            @Parameter(schema = @Schema(type = LIMIT, minimum = "1", maximum = "1000", defaultValue = "20"))
                    @RequestParam(required = false)
                    @Nullable
                    String limit) {
        var period = asked.period();
        var worst = stockOuts.worst(period, Asked.limit(limit)).stream()
                .map(one -> new Out(
                        one.ean(),
                        one.label(),
                        one.department(),
                        one.supplier(),
                        one.days(),
                        Ratio.cents(one.lostMargin())))
                .toList();
        var total = stockOuts.of(period);
        return new Outs(
                total.openDays(),
                total.knownDays(),
                total.articleDays(),
                total.out(),
                Ratio.cents(total.rate()),
                Ratio.cents(stockOuts.lostMargin(period)),
                worst);
    }

    @GetMapping("/shrinkage")
    @NeedsFiles
    @Operation(summary = "What left or entered the stock otherwise than by sales and deliveries, by reason")
    List<Loss> shrinkage(@ParameterObject Asked asked) {
        return losses.reasons(asked.known(coverage, Indicator.KNOWN_SHRINKAGE)).stream()
                .map(one -> new Loss(
                        one.type(),
                        one.reason(),
                        one.loss(),
                        one.moves(),
                        Ratio.plain(one.qty()),
                        Ratio.cents(one.value())))
                .toList();
    }

    @GetMapping("/price-anomalies")
    @NeedsFiles
    @Operation(summary = "Shelf prices of the latest list that are not the rule's, widest gap first")
    List<Anomaly> priceAnomalies(
            @Parameter(schema = @Schema(type = LIMIT, minimum = "1", maximum = "1000", defaultValue = "20"))
                    @RequestParam(required = false)
                    @Nullable
                    String limit) {
        var count = Asked.limit(limit);
        NoSource.throwIfUnknown(coverage.ofPrices(), Indicator.PRICE_ANOMALIES);
        return prices.anomalies(count).stream()
                .map(one -> new Anomaly(
                        one.ean(),
                        one.label(),
                        one.department(),
                        one.supplier(),
                        Ratio.plain(one.cost()),
                        Ratio.cents(one.priceTtc()),
                        one.rate(),
                        one.rulePrice(),
                        Ratio.cents(one.gap()),
                        one.underCost()))
                .toList();
    }

    @GetMapping("/deliveries")
    @NeedsFiles
    @Operation(summary = "What suppliers delivered and left out, at purchase price, largest first")
    List<Delivery> deliveries(@ParameterObject Asked asked) {
        return deliveries.suppliers(asked.known(coverage, Indicator.RECEIVED)).stream()
                .map(one -> new Delivery(
                        one.supplier().isEmpty() ? null : one.supplier(),
                        one.deliveries(),
                        one.lines(),
                        Ratio.cents(one.received()),
                        one.missingLines(),
                        Ratio.cents(one.missing()),
                        Ratio.cents(one.serviceRate())))
                .toList();
    }
}
