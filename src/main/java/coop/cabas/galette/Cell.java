package coop.cabas.galette;

import coop.cabas.imports.dump.Row;
import coop.cabas.imports.dump.Unreadable;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Values of Galette's columns, as what they mean. */
final class Cell {

    private static final Pattern LOCAL = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)([ T].*)?");
    private static final BigDecimal MOST = new BigDecimal("9999999999.99");
    private static final int LONGEST_NOTE = 100_000;

    private Cell() {}

    /** A line of text: composed, without outer spaces nor control characters, and with the signs that old versions hid. */
    static String line(Row row, String column, int longest) {
        return fit(row, column, plain(row.text(column)), longest);
    }

    static String plain(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        return unhidden(composed).replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    /** Several lines of text, as they are. */
    static String note(Row row, String column) {
        var text = row.text(column);
        return text == null ? "" : fit(row, column, text.replace("\r\n", "\n").replace("\u0000", ""), LONGEST_NOTE);
    }

    private static String fit(Row row, String column, String text, int longest) {
        if (text.length() > longest) {
            throw new Unreadable(
                    Message.of("galette.cell.long", row.table(), text.length(), longest), row.line(), column);
        }
        return text;
    }

    /** Galette once kept signs as HTML writes them. */
    static String unhidden(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&#039;", "’")
                        .replace("&quot;", "\"")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&");
    }

    static boolean isHidden(@Nullable String text) {
        return text != null && text.matches("(?s).*&(#039|quot|lt|gt|amp);.*");
    }

    static boolean truth(@Nullable String text) {
        return text != null && (text.equals("1") || text.equals("t") || text.equals("true"));
    }

    /** @return null when there is none */
    static @Nullable Long id(Row row, String column) {
        var text = row.text(column);
        return text == null || text.isBlank() ? null : number(row, column, text.strip());
    }

    /** @throws Unreadable when there is none */
    static long key(Row row, String column) {
        var id = id(row, column);
        if (id == null) {
            throw new Unreadable(Message.of("galette.cell.noKey", row.table()), row.line(), column);
        }
        return id;
    }

    private static long number(Row row, String column, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new Unreadable(Message.of("galette.cell.noNumber", row.table(), short_(text)), row.line(), column);
        }
    }

    static int small(Row row, String column, int otherwise) {
        var id = id(row, column);
        return id == null ? otherwise : Math.clamp(id, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** @return null when there is none */
    static @Nullable BigDecimal amount(Row row, String column) {
        var text = row.text(column);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            throw new Unreadable(Message.of("galette.cell.noAmount", row.table(), short_(text)), row.line(), column);
        }
        var amount = new BigDecimal(text.strip()).setScale(2, java.math.RoundingMode.HALF_UP);
        if (amount.abs().compareTo(MOST) > 0) {
            throw new Unreadable(Message.of("galette.cell.noAmount", row.table(), short_(text)), row.line(), column);
        }
        return amount;
    }

    /** A day, as kept or as written in French; null for none, among which Galette's and MySQL's ways to say none. */
    static @Nullable LocalDate day(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var local = LOCAL.matcher(text.strip());
        var iso = ISO.matcher(text.strip());
        try {
            var day = local.matches()
                    ? LocalDate.of(
                            Integer.parseInt(local.group(3)),
                            Integer.parseInt(local.group(2)),
                            Integer.parseInt(local.group(1)))
                    : iso.matches() ? LocalDate.parse(iso.group(1)) : null;
            // 1901-01-01 says none, as 0001-01-01 BC does
            return day == null || text.endsWith("BC") || day.getYear() <= 1901 && day.getDayOfYear() == 1 ? null : day;
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** A moment in Paris; the epoch when there is none. */
    static OffsetDateTime moment(@Nullable String text) {
        try {
            return LocalDateTime.parse(
                            text == null
                                    ? ""
                                    : text.strip()
                                            .substring(
                                                    0, Math.min(19, text.strip().length())),
                            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"))
                    .atZone(coop.cabas.shared.Zone.PARIS)
                    .toOffsetDateTime()
                    .withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeException none) {
            return OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        }
    }

    private static String short_(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
