package coop.cabas.indicators.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Activity;
import coop.cabas.indicators.figures.Activity.Slice;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Hours;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Payments;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.indicators.figures.Step;
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
import java.util.List;

/** Turnover, payments and hours for programs. Periods without activity are left out. */
@RestController
@RequestMapping("/api/v1/indicators")
@Allow(IndicatorsPermissions.READ)
@Tag(name = "activity")
class TurnoverApi {

    private final Activity activity;
    private final Payments payments;
    private final Hours hours;
    private final Coverage coverage;

    TurnoverApi(Activity activity, Payments payments, Hours hours, Coverage coverage) {
        this.activity = activity;
        this.payments = payments;
        this.hours = hours;
        this.coverage = coverage;
    }

    @JsonPropertyOrder({"period", "turnoverInclVat", "turnoverExclVat", "margin", "tickets", "averageTicket"})
    record Turnover(
            @Schema(
                    example = "2021-03",
                    description = "2021-03-01, 2021-W09, 2021-03 or 2021, as the step says; cut at from and to")
            String period,

            @Schema(example = "48428.07") @Nullable BigDecimal turnoverInclVat,
            @Schema(example = "45462.18") @Nullable BigDecimal turnoverExclVat,
            @Schema(example = "7732.74") @Nullable BigDecimal margin,
            @Schema(example = "856") @Nullable Integer tickets,
            @Schema(example = "56.57") @Nullable BigDecimal averageTicket) {

        static Turnover of(Step step, Slice slice) {
            var figures = slice.figures();
            var tickets = figures.get(Indicator.TICKETS);
            return new Turnover(
                    step.name(slice.start()),
                    Ratio.cents(figures.get(Indicator.TURNOVER_INCL)),
                    Ratio.cents(figures.get(Indicator.TURNOVER_EXCL)),
                    Ratio.cents(figures.get(Indicator.MARGIN)),
                    tickets == null ? null : tickets.intValueExact(),
                    Ratio.cents(figures.get(Indicator.AVERAGE_TICKET)));
        }
    }

    @JsonPropertyOrder({"means", "payments", "amount"})
    record Payment(
            @Schema(description = "As the till names it; null for what its export leaves unexplained") @Nullable
            String means,

            long payments,
            BigDecimal amount) {}

    @JsonPropertyOrder({"weekday", "hour", "tickets", "amount", "days"})
    record Hour(
            @Schema(description = "1 for Monday to 7") int weekday,

            @Schema(description = "0 to 23, the shop's clock")
            int hour,

            long tickets,
            BigDecimal amount,

            @Schema(description = "Days of this weekday with receipts")
            long days) {}

    @GetMapping("/turnover")
    @Operation(summary = "Turnover, margin and tickets by day, week, month or year; null where a source cannot tell")
    List<Turnover> turnover(
            @ParameterObject Asked asked,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"day", "week", "month", "year"},
                                            defaultValue = "month"))
                    @RequestParam(required = false)
                    @Nullable
                    String step) {
        var period = asked.period();
        var by = Asked.step(step);
        return activity.by(by, period).stream()
                .map(slice -> Turnover.of(by, slice))
                .toList();
    }

    @GetMapping("/payments")
    @NeedsFiles
    @Operation(summary = "How sales were paid, largest first")
    List<Payment> payments(@ParameterObject Asked asked) {
        return payments.of(asked.known(coverage, Indicator.PAYMENTS)).stream()
                .map(one -> new Payment(one.means().isEmpty() ? null : one.means(), one.payments(), one.amount()))
                .toList();
    }

    @GetMapping("/hours")
    @NeedsFiles
    @Operation(summary = "Receipts by day of the week and hour")
    List<Hour> hours(@ParameterObject Asked asked) {
        return hours.of(asked.known(coverage, Indicator.HOURS)).stream()
                .map(one -> new Hour(one.weekday(), one.hour(), one.tickets(), one.amount(), one.days()))
                .toList();
    }
}
