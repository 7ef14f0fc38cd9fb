package coop.cabas.ui;

import coop.cabas.shared.Money;
import coop.cabas.shared.Zone;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers, amounts and dates as people write them: {@code 1 234,56 €}, {@code lundi 23 novembre 2026}.
 *
 * <p>Every method takes null for "not known" and writes a dash.
 */
public final class Format {

    private static final int MINUTES = 60;

    private static final String UNKNOWN = "–";

    /** A list writes the same day a hundred times: reading the pattern each time was a part of its cost. */
    private static final Map<Locale, Map<String, DateTimeFormatter>> PATTERNS = new ConcurrentHashMap<>();

    private Format() {}

    public static String money(@Nullable Money money) {
        return money == null ? UNKNOWN : money(money.amount());
    }

    /** Euros, rounded to the cent for reading only. */
    public static String money(@Nullable BigDecimal euros) {
        if (euros == null) {
            return UNKNOWN;
        }
        var format = NumberFormat.getCurrencyInstance(Text.locale());
        format.setCurrency(Currency.getInstance("EUR"));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(euros);
    }

    /** Euros of one piece as suppliers give them: two decimals, and up to four where they matter. */
    public static String unitPrice(@Nullable BigDecimal euros) {
        if (euros == null) {
            return UNKNOWN;
        }
        var format = NumberFormat.getCurrencyInstance(Text.locale());
        format.setCurrency(Currency.getInstance("EUR"));
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(4);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(euros);
    }

    /** Euros without cents, for large figures on charts and tiles. */
    public static String euros(@Nullable BigDecimal euros) {
        if (euros == null) {
            return UNKNOWN;
        }
        var format = NumberFormat.getCurrencyInstance(Text.locale());
        format.setCurrency(Currency.getInstance("EUR"));
        format.setMaximumFractionDigits(0);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(euros);
    }

    public static String count(long number) {
        return NumberFormat.getIntegerInstance(Text.locale()).format(number);
    }

    /** A number as it is, at most three decimals. */
    public static String number(@Nullable BigDecimal number) {
        if (number == null) {
            return UNKNOWN;
        }
        var format = NumberFormat.getNumberInstance(Text.locale());
        format.setMaximumFractionDigits(3);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** A number with two decimals, as amounts are written where the currency goes without saying. */
    public static String amount(@Nullable BigDecimal number) {
        if (number == null) {
            return UNKNOWN;
        }
        var format = NumberFormat.getNumberInstance(Text.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** @param percent 17.01 for 17.01 % */
    public static String percent(@Nullable BigDecimal percent) {
        if (percent == null) {
            return UNKNOWN;
        }
        var format = NumberFormat.getNumberInstance(Text.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(percent) + (french() ? "\u00a0%" : "%");
    }

    /** 23 novembre 2026, 1er novembre 2026. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : day.format(pattern(dayOfMonth(day) + " MMMM uuuu"));
    }

    /** lundi 23 novembre 2026. */
    public static String fullDay(@Nullable LocalDate day) {
        return day == null
                ? UNKNOWN
                : day.format(pattern((french() ? "EEEE " : "EEEE, ") + dayOfMonth(day) + " MMMM uuuu"));
    }

    private static String dayOfMonth(LocalDate day) {
        return french() && day.getDayOfMonth() == 1 ? "d'er'" : "d";
    }

    /** 23/11/2026. */
    public static String shortDay(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : day.format(pattern("dd/MM/uuuu"));
    }

    /** 23/11/26, where there is no room for more. */
    public static String briefDay(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : day.format(pattern("dd/MM/uu"));
    }

    public static String month(@Nullable YearMonth month) {
        return month == null ? UNKNOWN : month.format(pattern("MMMM uuuu"));
    }

    public static String time(@Nullable LocalTime time) {
        return time == null ? UNKNOWN : time.format(pattern(french() ? "HH'\u00a0h\u00a0'mm" : "HH:mm"));
    }

    /** 3 h, −9 h 30, 45 min. */
    public static String hours(long minutes) {
        var all = Math.abs(minutes);
        var rest = all % MINUTES;
        var sign = minutes < 0 ? "−" : "";
        if (all < MINUTES && all > 0) {
            return sign + all + "\u00a0min";
        }
        return sign + all / MINUTES + "\u00a0h" + (rest == 0 ? "" : "\u00a0%02d".formatted(rest));
    }

    /** The same, with a sign before what is more: +3 h. */
    public static String moreOrLess(long minutes) {
        return (minutes > 0 ? "+" : "") + hours(minutes);
    }

    /** Day and time in the shop's zone. */
    public static String moment(@Nullable Instant moment) {
        return moment == null ? UNKNOWN : moment(LocalDateTime.ofInstant(moment, Zone.PARIS));
    }

    public static String moment(@Nullable LocalDateTime moment) {
        return moment == null ? UNKNOWN : shortDay(moment.toLocalDate()) + " " + time(moment.toLocalTime());
    }

    /** Yes or no. */
    public static String truth(boolean truth) {
        return Text.t(truth ? "ui.yes" : "ui.no");
    }

    /** Size of a file: 1,2 Mo. */
    public static String bytes(long bytes) {
        if (bytes < 1024) {
            return count(bytes) + (french() ? "\u00a0o" : "\u00a0B");
        }
        var units = french() ? new String[] {"ko", "Mo", "Go"} : new String[] {"KB", "MB", "GB"};
        double size = bytes / 1024.0;
        int unit = 0;
        while (size >= 1024 && unit < units.length - 1) {
            size /= 1024;
            unit++;
        }
        return number(BigDecimal.valueOf(size).setScale(1, RoundingMode.HALF_UP)) + "\u00a0" + units[unit];
    }

    private static DateTimeFormatter pattern(String pattern) {
        return PATTERNS.computeIfAbsent(Text.locale(), locale -> new ConcurrentHashMap<>())
                .computeIfAbsent(pattern, written -> DateTimeFormatter.ofPattern(written, Text.locale()));
    }

    private static boolean french() {
        return Text.locale() == Locale.FRANCE;
    }
}
