package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Activity;
import coop.cabas.indicators.figures.Period;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Turns what was asked for into days. */
@Component
class Scopes {

    /** Nobody's shop is older, and no page shows more. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final Activity activity;
    private final Clock clock;

    Scopes(Activity activity, Clock clock) {
        this.activity = activity;
        this.clock = clock;
    }

    /** For what does not wait for files of the till: the year up to now, unless other days are asked for. */
    Scope ofToday(PeriodForm form) {
        var today = LocalDate.now(clock);
        var compare = Compare.named(form.compare());
        var preset = Preset.named(form.period());
        if (preset != null) {
            return scope(preset.on(today), preset, compare, null, today);
        }
        var asked = dates(form);
        var period = asked == null ? new Period(today.minusYears(1).plusDays(1), today) : asked;
        return scope(period, null, compare, null, today);
    }

    Scope of(PeriodForm form) {
        var today = LocalDate.now(clock);
        var last = activity.lastDay();
        var compare = Compare.named(form.compare());
        var preset = Preset.named(form.period());
        if (preset != null) {
            return scope(preset.on(today), preset, compare, null, last);
        }
        var asked = dates(form);
        if (asked != null) {
            return scope(asked, null, compare, null, last);
        }
        var misunderstood = isGiven(form.from()) || isGiven(form.to());
        if (last == null || !YearMonth.from(last).isBefore(YearMonth.from(today))) {
            return scope(
                    Preset.THIS_MONTH.on(today),
                    Preset.THIS_MONTH,
                    compare,
                    misunderstood ? Message.of("indicators.period.misunderstood") : null,
                    last);
        }
        var month = YearMonth.from(last);
        return scope(
                Period.of(month),
                null,
                compare,
                Message.of(misunderstood ? "indicators.period.misunderstood" : "indicators.period.lastKnown", month),
                last);
    }

    private static Scope scope(
            Period period, @Nullable Preset preset, Compare compare, @Nullable Message note, @Nullable LocalDate last) {
        return new Scope(period, preset, compare, compare.against(known(period, last)), note, last);
    }

    /** A month of which three days are known is held against three days, not against a whole month. */
    private static Period known(Period period, @Nullable LocalDate last) {
        return last == null || last.isBefore(period.from()) || !last.isBefore(period.to())
                ? period
                : new Period(period.from(), last);
    }

    private static @Nullable Period dates(PeriodForm form) {
        var from = date(form.from());
        var to = date(form.to());
        return from == null || to == null || to.isBefore(from) ? null : new Period(from, to);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            var day = text == null ? null : LocalDate.parse(text);
            return day == null || day.isBefore(EARLIEST) || day.isAfter(LATEST) ? null : day;
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
