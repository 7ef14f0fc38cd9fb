package coop.cabas.indicators.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Articles;
import coop.cabas.indicators.figures.Axis;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.indicators.figures.Shares;
import coop.cabas.shared.Allow;
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
import java.util.List;

/** Sales by department, family, supplier, VAT rate and article for programs. */
@RestController
@RequestMapping("/api/v1/indicators")
@Allow(IndicatorsPermissions.READ)
@Tag(name = "sales")
class SharesApi {

    private final Shares shares;
    private final Articles articles;
    private final Coverage coverage;

    SharesApi(Shares shares, Articles articles, Coverage coverage) {
        this.shares = shares;
        this.articles = articles;
        this.coverage = coverage;
    }

    @JsonPropertyOrder({"name", "quantity", "turnoverInclVat", "turnoverExclVat", "margin", "marginRate"})
    record Share(
            @Schema(description = "As the till names it; null for articles that have none") @Nullable
            String name,

            BigDecimal quantity,
            @Nullable BigDecimal turnoverInclVat,
            @Nullable BigDecimal turnoverExclVat,
            @Nullable BigDecimal margin,

            @Schema(description = "Margin in percent of the turnover without VAT") @Nullable
            BigDecimal marginRate) {}

    @JsonPropertyOrder({"rate", "turnoverInclVat", "turnoverExclVat", "vat"})
    record Vat(
            @Schema(description = "Percent", example = "5.50")
            BigDecimal rate,

            @Nullable BigDecimal turnoverInclVat,
            @Nullable BigDecimal turnoverExclVat,
            @Nullable BigDecimal vat) {}

    @JsonPropertyOrder({
        "ean",
        "label",
        "department",
        "family",
        "supplier",
        "quantity",
        "turnoverInclVat",
        "turnoverExclVat",
        "margin",
        "marginRate"
    })
    record Sold(
            String ean,
            String label,
            String department,
            String family,
            String supplier,
            BigDecimal quantity,
            @Nullable BigDecimal turnoverInclVat,
            @Nullable BigDecimal turnoverExclVat,
            @Nullable BigDecimal margin,
            @Nullable BigDecimal marginRate) {}

    @JsonPropertyOrder({
        "ean",
        "label",
        "department",
        "supplier",
        "quantity",
        "turnoverInclVat",
        "knownSince",
        "lastSold"
    })
    record Slow(
            String ean,
            String label,
            String department,
            String supplier,
            BigDecimal quantity,
            @Nullable BigDecimal turnoverInclVat,
            LocalDate knownSince,
            @Nullable LocalDate lastSold) {}

    @GetMapping("/departments")
    @NeedsFiles
    @Operation(summary = "Sales by department, largest first")
    List<Share> departments(@ParameterObject Asked asked) {
        return shares(Axis.DEPARTMENT, asked);
    }

    @GetMapping("/families")
    @NeedsFiles
    @Operation(summary = "Sales by family, largest first")
    List<Share> families(@ParameterObject Asked asked) {
        return shares(Axis.FAMILY, asked);
    }

    @GetMapping("/suppliers")
    @NeedsFiles
    @Operation(summary = "Sales by supplier, largest first")
    List<Share> suppliers(@ParameterObject Asked asked) {
        return shares(Axis.SUPPLIER, asked);
    }

    @GetMapping("/vat")
    @NeedsFiles
    @Operation(summary = "VAT by rate applied at the sale")
    List<Vat> vat(@ParameterObject Asked asked) {
        return shares.by(Axis.VAT, asked.known(coverage, Indicator.VAT), null).stream()
                .map(one -> new Vat(
                        new BigDecimal(one.name()),
                        Ratio.cents(one.ttc()),
                        Ratio.cents(one.ht()),
                        Ratio.cents(one.ttc().subtract(one.ht()))))
                .toList();
    }

    @GetMapping("/articles/top")
    @NeedsFiles
    @Operation(summary = "Articles with the largest turnover")
    List<Sold> top(
            @ParameterObject Asked asked,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "20"))
                    @RequestParam(required = false)
                    @Nullable
                    String limit) {
        var count = Asked.limit(limit);
        return articles.top(asked.known(coverage, Indicator.TOP_ARTICLES), count).stream()
                .map(one -> new Sold(
                        one.ean(),
                        one.label(),
                        one.department(),
                        one.family(),
                        one.supplier(),
                        Ratio.plain(one.qty()),
                        Ratio.cents(one.ttc()),
                        Ratio.cents(one.ht()),
                        Ratio.cents(one.margin()),
                        Ratio.cents(one.markupRate())))
                .toList();
    }

    @GetMapping("/articles/slow")
    @NeedsFiles
    @Operation(summary = "Listed articles that sold little over the eight weeks up to a day")
    List<Slow> slow(
            @Parameter(
                            required = true,
                            description = "Last of the eight weeks' days",
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "20"))
                    @RequestParam(required = false)
                    @Nullable
                    String limit) {
        var day = Asked.day("to", to);
        var count = Asked.limit(limit);
        NoSource.throwIfUnknown(coverage.ofSlow(day), Indicator.SLOW_ARTICLES);
        return articles.slow(day, count).stream()
                .map(one -> new Slow(
                        one.ean(),
                        one.label(),
                        one.department(),
                        one.supplier(),
                        Ratio.plain(one.qty()),
                        Ratio.cents(one.ttc()),
                        one.since(),
                        one.lastSold()))
                .toList();
    }

    private List<Share> shares(Axis axis, Asked asked) {
        return shares.by(axis, asked.known(coverage, Indicator.SHARES), null).stream()
                .map(one -> new Share(
                        one.name().isEmpty() ? null : one.name(),
                        Ratio.plain(one.qty()),
                        Ratio.cents(one.ttc()),
                        Ratio.cents(one.ht()),
                        Ratio.cents(one.margin()),
                        Ratio.cents(one.markupRate())))
                .toList();
    }
}
