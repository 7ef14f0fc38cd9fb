package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Axis;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Period;
import coop.cabas.indicators.figures.Step;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;

/** Figures, periods and names as people read them. */
public final class Words {

    private Words() {}

    public static String figure(Indicator indicator, @Nullable BigDecimal value) {
        return switch (indicator.unit()) {
            case EURO -> Format.money(value);
            case COUNT -> Format.number(value == null ? null : value.setScale(0, RoundingMode.HALF_UP));
            case NUMBER -> Format.number(value == null ? null : value.setScale(2, RoundingMode.HALF_UP));
            case PERCENT -> Format.percent(value);
        };
    }

    /** A period as short as it can be said: mars 2021, 2021, or two dates. */
    public static String period(Period period) {
        if (period.isWholeMonths()) {
            if (YearMonth.from(period.from()).equals(YearMonth.from(period.to()))) {
                return Format.month(YearMonth.from(period.from()));
            }
            if (period.from().getYear() == period.to().getYear() && period.days() >= 365) {
                return Step.YEAR.name(period.from());
            }
        }
        return period.days() == 1
                ? Format.fullDay(period.from())
                : Text.t("indicators.period.words", Format.day(period.from()), Format.day(period.to()));
    }

    /** A slice on the axis of a chart or in a table. */
    public static String slice(Step step, LocalDate start) {
        return switch (step) {
            case DAY -> pattern("EEE d MMM").format(start);
            case WEEK ->
                Text.t(
                        "indicators.week",
                        "%02d".formatted(start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                        Integer.toString(start.get(IsoFields.WEEK_BASED_YEAR)));
            case MONTH -> pattern("MMM uuuu").format(start);
            case YEAR -> Step.YEAR.name(start);
        };
    }

    /** A department, family or supplier as the till names it; a rate as 5,5 %; words for none. */
    public static String share(Axis axis, String name) {
        if (axis == Axis.VAT) {
            return Format.percent(new BigDecimal(name));
        }
        return name.isEmpty() ? Text.t("indicators.none." + axis.name()) : name;
    }

    /** A way to pay as the till names it, or words for what its export leaves unexplained. */
    public static String means(String means) {
        return means.isEmpty() ? Text.t("indicators.none.means") : means;
    }

    /** @param weekday 1 for Monday */
    public static String weekday(int weekday) {
        return DayOfWeek.of(weekday).getDisplayName(TextStyle.FULL, Text.locale());
    }

    public static String hour(int hour) {
        return Text.t("indicators.hour", Integer.toString(hour));
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Text.locale());
    }
}
