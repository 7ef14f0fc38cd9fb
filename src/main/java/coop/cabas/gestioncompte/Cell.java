package coop.cabas.gestioncompte;

import coop.cabas.imports.dump.Row;
import coop.cabas.imports.dump.Unreadable;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Values of gestion-compte's columns, as what they mean. Its dates are those of the clock on the wall. */
final class Cell {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int SHOWN = 40;

    private Cell() {}

    /** A line of text: composed, without outer spaces nor control characters, cut when it is too long. */
    static String line(Row row, String column, int longest) {
        var text = row.text(column);
        if (text == null) {
            return "";
        }
        var line = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}]+", " ")
                .strip();
        return line.length() > longest ? line.substring(0, longest).strip() : line;
    }

    static boolean truth(Row row, String column) {
        return "1".equals(row.text(column));
    }

    /** @return null when there is none */
    static @Nullable Long id(Row row, String column) {
        var text = row.text(column);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException none) {
            throw wrong("gestioncompte.cell.noNumber", row, column, text);
        }
    }

    /** @throws Unreadable when there is none */
    static long key(Row row, String column) {
        var id = id(row, column);
        if (id == null) {
            throw wrong("gestioncompte.cell.missing", row, column, "");
        }
        return id;
    }

    static int small(Row row, String column) {
        long number = key(row, column);
        if (number != (int) number) {
            throw wrong("gestioncompte.cell.noNumber", row, column, String.valueOf(number));
        }
        return (int) number;
    }

    /** A day; null when there is none, as when MySQL writes zeros. */
    static @Nullable LocalDate day(Row row, String column) {
        var text = row.text(column);
        if (text == null || text.isBlank() || isZeroDate(text)) {
            return null;
        }
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException none) {
            throw wrong("gestioncompte.cell.noDate", row, column, text);
        }
    }

    /** A moment; null when there is none, as when MySQL writes zeros. */
    static @Nullable LocalDateTime moment(Row row, String column) {
        var text = row.text(column);
        if (text == null || text.isBlank() || isZeroDate(text)) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay()
                    : LocalDateTime.parse(text.substring(0, Math.min(19, text.length())), MOMENT);
        } catch (DateTimeException none) {
            throw wrong("gestioncompte.cell.noDate", row, column, text);
        }
    }

    /** @throws Unreadable when there is none */
    static LocalDateTime when(Row row, String column) {
        var moment = moment(row, column);
        if (moment == null) {
            throw wrong("gestioncompte.cell.missing", row, column, "");
        }
        return moment;
    }

    static LocalTime hour(Row row, String column) {
        var text = row.text(column);
        try {
            return LocalTime.parse(text == null ? "" : text);
        } catch (DateTimeException none) {
            throw wrong("gestioncompte.cell.noDate", row, column, text == null ? "" : text);
        }
    }

    static boolean isZeroDate(String text) {
        return text.startsWith("0000-00-00");
    }

    private static Unreadable wrong(String why, Row row, String column, String text) {
        var shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return new Unreadable(Message.of(why, row.table(), shown), row.line(), column);
    }
}
