package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Figures;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.Column;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** From the till's turnover to that of goods alone, line by line. */
final class TwoTurnovers {

    private TwoTurnovers() {}

    /** @param amount null when the sources cannot tell it */
    record Line(String label, @Nullable BigDecimal amount) {}

    static Section section(String path, Scope scope, Figures figures) {
        var lines = figures.isEmpty()
                ? List.<Line>of()
                : List.of(
                        line(Indicator.TURNOVER_INCL, figures.get(Indicator.TURNOVER_INCL)),
                        less(Indicator.VOUCHERS_SOLD, figures),
                        less(Indicator.DEPOSITS_CHARGED, figures),
                        less(Indicator.DEPOSITS_RETURNED, figures),
                        line(Indicator.GOODS_TURNOVER_INCL, figures.get(Indicator.GOODS_TURNOVER_INCL)));
        var table = Sheet.of(
                "indicators.turnovers",
                path,
                scope,
                List.of(
                        Column.<Line>text("what", "indicators.column.what", Line::label),
                        Column.<Line>money("amount", "indicators.column.amount", Line::amount)),
                lines);
        return Section.of(Text.t("indicators.section.turnovers"), Indicator.GOODS_TURNOVER_INCL, table);
    }

    private static Line less(Indicator indicator, Figures figures) {
        var amount = figures.get(indicator);
        return line(indicator, amount == null ? null : amount.negate());
    }

    private static Line line(Indicator indicator, @Nullable BigDecimal amount) {
        return new Line(Text.t("indicators.def." + indicator.key() + ".name"), Ratio.cents(amount));
    }
}
