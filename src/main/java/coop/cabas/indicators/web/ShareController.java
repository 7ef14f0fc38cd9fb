package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Axis;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Payments;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.indicators.figures.Shares;
import coop.cabas.indicators.figures.Shares.Day;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Column;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What one department, family, supplier, VAT rate or means of payment is made of: its days, each opening its lines. */
@Controller
@Allow(IndicatorsPermissions.READ)
class ShareController {

    private static final String PATH = "/indicators/share";
    private static final String PAYMENTS = "/indicators/payments";

    private final Scopes scopes;
    private final Shares shares;
    private final Payments payments;
    private final Coverage coverage;

    ShareController(Scopes scopes, Shares shares, Payments payments, Coverage coverage) {
        this.scopes = scopes;
        this.shares = shares;
        this.payments = payments;
        this.coverage = coverage;
    }

    static String address(Scope scope, Axis axis, String name) {
        return scope.at(PATH, narrowed(axis, name));
    }

    @GetMapping("/indicators/share")
    Page share(PeriodForm form, @RequestParam String by, @RequestParam String name) {
        var axis = Stream.of(Axis.values())
                .filter(one -> one.name().equalsIgnoreCase(by))
                .findFirst()
                .orElseThrow(() -> new NotFound(by));
        if (axis == Axis.VAT && !name.matches("\\d{1,2}\\.\\d\\d")) {
            throw new NotFound(name);
        }
        var scope = scopes.of(form);
        var days = shares.days(axis, name, scope.period());
        var table = Sheet.of(
                "indicators.shareDays",
                PATH,
                scope,
                narrowed(axis, name),
                List.of(
                        Column.<Day>day("day", "indicators.column.day", Day::day)
                                .linking(day -> dayPage(day.day())),
                        Column.<Day>number("qty", "indicators.column.qty", Day::qty),
                        Column.<Day>money("ttc", "indicators.column.ttc", Day::ttc),
                        Column.<Day>money("ht", "indicators.column.ht", day -> Ratio.cents(day.ht())),
                        Column.<Day>money("margin", "indicators.column.margin", day -> Ratio.cents(day.margin()))),
                days);
        return new FiguresPage(
                t("indicators.share.title." + axis.name(), Words.share(axis, name)),
                axis == Axis.VAT ? Theme.SALES : Theme.SHARES,
                PATH,
                narrowed(axis, name),
                scope,
                List.of(),
                List.of(),
                List.of(),
                List.of(Section.of(t("indicators.section.days"), Indicator.SHARES, table)
                        .on(coverage.of(Indicator.SHARES, scope.period()))));
    }

    @GetMapping("/indicators/payments")
    Page payments(PeriodForm form, @RequestParam String means) {
        var scope = scopes.of(form);
        var table = Sheet.of(
                "indicators.paymentDays",
                PAYMENTS,
                scope,
                Map.of("means", means),
                List.of(
                        Column.<Payments.Day>day("day", "indicators.column.day", Payments.Day::day)
                                .linking(day -> dayPage(day.day())),
                        Column.<Payments.Day>count("payments", "indicators.column.payments", Payments.Day::payments),
                        Column.<Payments.Day>money("amount", "indicators.column.amount", Payments.Day::amount)),
                payments.days(means, scope.period()));
        return new FiguresPage(
                t("indicators.share.title.means", Words.means(means)),
                Theme.SALES,
                PAYMENTS,
                Map.of("means", means),
                scope,
                List.of(),
                List.of(),
                List.of(),
                List.of(Section.of(t("indicators.section.days"), Indicator.PAYMENTS, table)
                        .on(coverage.of(Indicator.PAYMENTS, scope.period()))));
    }

    /** Page of a day, owned by the sales context: its sale lines and its receipts. */
    static String dayPage(LocalDate day) {
        return "/sales/days/" + day;
    }

    private static Map<String, String> narrowed(Axis axis, String name) {
        return Map.of("by", axis.name().toLowerCase(Locale.ROOT), "name", name);
    }
}
