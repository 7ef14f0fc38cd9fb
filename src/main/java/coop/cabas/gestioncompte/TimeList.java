package coop.cabas.gestioncompte;

import coop.cabas.imports.dump.Unreadable;
import coop.cabas.shared.Message;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A list that gestion-compte exports with the hours of each membership: that of members, which rounds them, or that of whom it reminds,
 * which has no header. Neither says how the hours came to be: they are compared with the dump, nothing is brought from them.
 *
 * @param late whether it is the list of whom it reminds
 * @param hours by member number
 */
record TimeList(boolean late, Map<Long, BigDecimal> hours) {

    private static final String NUMBER = "Numéro de membre";
    private static final String HOURS = "Compteur de temps";

    /** Number, names, last registration, hours. */
    private static final int LATE_WIDTH = 4;

    private static final Pattern LATE = Pattern.compile(
            "\\d{1,9},(\"[^\"]*\"|[^,\"]*),(\\d\\d/\\d\\d/\\d{4})?,-?\\d+(\\.\\d+)?\\R?.*", Pattern.DOTALL);

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** Rounded to whole hours; and what a decimal leaves of a minute. */
    private static final BigDecimal HALF_AN_HOUR = BigDecimal.valueOf(30);

    private static final BigDecimal HALF_A_MINUTE = new BigDecimal("0.5");

    /**
     * @return null when it is neither list
     * @throws Unreadable when it is one and a line or a header is wrong
     */
    static @Nullable TimeList of(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var first = plain.lines().findFirst().orElse("");
        var late = LATE.matcher(first).matches();
        if (!late && !first.contains(HOURS)) {
            return null;
        }
        var hours = new LinkedHashMap<Long, BigDecimal>();
        try (var lines = CsvReader.builder()
                .fieldSeparator(first.contains(";") && !first.contains(",") ? ';' : ',')
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(plain)) {
            var columns = late ? new Columns(LATE_WIDTH, 0, LATE_WIDTH - 1) : null;
            for (var line : lines) {
                if (columns == null) {
                    columns = Columns.of(line);
                } else {
                    columns.read(line, hours);
                }
            }
        } catch (CsvParseException broken) {
            throw Unreadable.file(Message.of("gestioncompte.list.broken"));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return new TimeList(late, hours);
    }

    /** Whether the hours are those of so many minutes, as far as the list tells them. */
    boolean agrees(BigDecimal told, int minutes) {
        var apart = told.multiply(MINUTES).subtract(BigDecimal.valueOf(minutes)).abs();
        return apart.compareTo(late ? HALF_A_MINUTE : HALF_AN_HOUR) <= 0;
    }

    /** Where what is needed stands. */
    private record Columns(int width, int number, int hours) {

        static Columns of(CsvRecord header) {
            var names = header.getFields().stream().map(String::strip).toList();
            if (!names.contains(NUMBER) || !names.contains(HOURS)) {
                throw new Unreadable(
                        Message.of("gestioncompte.list.header", NUMBER, HOURS, String.join(", ", names)), 1, null);
            }
            return new Columns(names.size(), names.indexOf(NUMBER), names.indexOf(HOURS));
        }

        void read(CsvRecord line, Map<Long, BigDecimal> into) {
            var at = Math.toIntExact(line.getStartingLineNumber());
            if (line.getFieldCount() != width) {
                throw new Unreadable(Message.of("gestioncompte.list.width", line.getFieldCount(), width), at, null);
            }
            var who = line.getField(number).strip();
            var told = line.getField(hours).strip().replace(',', '.');
            if (!who.matches("\\d{1,18}")) {
                throw new Unreadable(Message.of("gestioncompte.list.number", who), at, NUMBER);
            }
            if (!told.matches("-?\\d{1,9}(\\.\\d{1,20})?")) {
                throw new Unreadable(Message.of("gestioncompte.list.hours", told), at, HOURS);
            }
            into.put(Long.valueOf(who), new BigDecimal(told));
        }
    }
}
