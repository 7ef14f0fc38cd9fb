package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Membership;
import coop.cabas.indicators.figures.Membership.Kind;
import coop.cabas.indicators.figures.Membership.Receipt;
import coop.cabas.indicators.figures.Period;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.indicators.figures.Step;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.chart.Chart;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Who the coop is made of, who came, who left, and what they paid. */
@Controller
@Allow(IndicatorsPermissions.READ)
class MembersFiguresController {

    private static final String PATH = Theme.MEMBERS.path();

    private final Scopes scopes;
    private final Membership membership;
    private final Coverage coverage;

    MembersFiguresController(Scopes scopes, Membership membership, Coverage coverage) {
        this.scopes = scopes;
        this.membership = membership;
        this.coverage = coverage;
    }

    @GetMapping("/indicators/members")
    Page page(PeriodForm form) {
        var scope = scopes.ofToday(form);
        var period = scope.period();
        // people come and go by the month: a day tells nothing
        var step = period.days() > 6 * 366 ? Step.YEAR : Step.MONTH;
        var receipts = membership.receipts(period, step);
        return new FiguresPage(
                t("indicators.theme.members"),
                Theme.MEMBERS,
                PATH,
                scope,
                List.of(),
                tiles(scope),
                List.of(people(period, step), money(receipts, step)),
                List.of(
                        Section.of(t("indicators.section.kinds"), Indicator.MEMBERS, kinds(scope))
                                .on(coverage.of(Indicator.MEMBERS, period)),
                        Section.of(t("indicators.section.receipts"), Indicator.FEES, money(scope, receipts, step))
                                .on(coverage.of(Indicator.FEES, period))));
    }

    private List<Tile> tiles(Scope scope) {
        var now = membership.total(scope.period());
        var compared = scope.compared();
        var before = compared == null ? null : membership.total(compared);
        var paid = paid(scope.period());
        var paidBefore = compared == null ? null : paid(compared);
        return List.of(
                tile(Indicator.MEMBERS, now.now(), before == null ? null : before.now(), "/members"),
                tile(Indicator.JOINED, now.joined(), before == null ? null : before.joined(), "/members"),
                tile(Indicator.LEFT, now.left(), before == null ? null : before.left(), "/members"),
                Tile.of(Indicator.FEES, paid.fees(), paidBefore == null ? null : paidBefore.fees(), "/fees", null),
                Tile.of(Indicator.GIFTS, paid.gifts(), paidBefore == null ? null : paidBefore.gifts(), "/fees", null),
                Tile.of(
                        Indicator.CAPITAL,
                        membership.capital(scope.period().to()),
                        compared == null ? null : membership.capital(compared.to()),
                        "/shares/capital",
                        null));
    }

    private static Tile tile(Indicator indicator, long now, @Nullable Long before, String link) {
        return Tile.of(
                indicator, BigDecimal.valueOf(now), before == null ? null : BigDecimal.valueOf(before), link, null);
    }

    private Receipt paid(Period period) {
        return membership.receipts(period, Step.YEAR).stream()
                .reduce(
                        new Receipt(period.from(), BigDecimal.ZERO, BigDecimal.ZERO),
                        (one, other) -> new Receipt(
                                period.from(),
                                one.fees().add(other.fees()),
                                one.gifts().add(other.gifts())));
    }

    /** How many there were of each kind at the end of each slice. */
    private Chart people(Period period, Step step) {
        var days = new ArrayList<LocalDate>();
        for (var start = step.start(period.from()); !start.isAfter(period.to()); start = step.next(start)) {
            var last = step.next(start).minusDays(1);
            days.add(last.isAfter(period.to()) ? period.to() : last);
        }
        var counts = new HashMap<String, BigDecimal>();
        membership
                .counts(days)
                .forEach(one -> counts.put(one.kind() + " " + one.day(), BigDecimal.valueOf(one.members())));
        var series = new ArrayList<Chart.Series>();
        for (var kind : MembershipKind.values()) {
            series.add(new Chart.Series(
                    kind(kind),
                    days.stream()
                            .<@Nullable BigDecimal>map(day -> counts.getOrDefault(kind + " " + day, BigDecimal.ZERO))
                            .toList()));
        }
        return new Chart(
                "people",
                t("indicators.chart.people"),
                Chart.Kind.LINE,
                Chart.Unit.COUNT,
                days.stream().map(day -> Words.slice(step, step.start(day))).toList(),
                series);
    }

    private static Chart money(List<Receipt> receipts, Step step) {
        List<@Nullable BigDecimal> fees =
                receipts.stream().<@Nullable BigDecimal>map(Receipt::fees).toList();
        List<@Nullable BigDecimal> gifts =
                receipts.stream().<@Nullable BigDecimal>map(Receipt::gifts).toList();
        return new Chart(
                "receipts",
                t("indicators.chart.receipts"),
                Chart.Kind.STACK,
                Chart.Unit.EURO,
                receipts.stream().map(one -> Words.slice(step, one.start())).toList(),
                receipts.isEmpty()
                        ? List.of()
                        : List.of(
                                new Chart.Series(t("indicators.def.fees.name"), fees),
                                new Chart.Series(t("indicators.def.gifts.name"), gifts)));
    }

    private Table<Kind> kinds(Scope scope) {
        return Sheet.of(
                "indicators.kinds",
                PATH,
                scope,
                List.of(
                        Column.<Kind>text("kind", "indicators.column.kind", one -> kind(one.kind())),
                        Column.<Kind>count("before", "indicators.column.before", Kind::before),
                        Column.<Kind>count("joined", "indicators.column.joined", Kind::joined),
                        Column.<Kind>count("left", "indicators.column.left", Kind::left),
                        Column.<Kind>count("now", "indicators.column.now", Kind::now)),
                membership.kinds(scope.period()));
    }

    private static Table<Receipt> money(Scope scope, List<Receipt> receipts, Step step) {
        return Sheet.of(
                "indicators.receipts",
                PATH,
                scope,
                List.of(
                        Column.<Receipt>text(
                                "period", "indicators.column.period", one -> Words.slice(step, one.start())),
                        Column.<Receipt>money("fees", "indicators.def.fees.name", one -> Ratio.cents(one.fees())),
                        Column.<Receipt>money("gifts", "indicators.def.gifts.name", one -> Ratio.cents(one.gifts()))),
                receipts);
    }

    private static String kind(MembershipKind kind) {
        return t("indicators.membership." + kind.name());
    }
}
