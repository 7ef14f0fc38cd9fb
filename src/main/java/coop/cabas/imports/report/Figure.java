package coop.cabas.imports.report;

import coop.cabas.imports.Importer;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A total of a file as people read it.
 *
 * @param name what it is, in words
 * @param value its value as written; empty when it is made of parts
 * @param parts what it is made of, by name
 */
public record Figure(String name, String value, List<Figure> parts) {

    private static final String UNKNOWN = "–";

    /** All totals of a file, in the importer's order and words. */
    public static List<Figure> of(Importer importer, Map<String, Object> totals) {
        return totals.entrySet().stream()
                .map(total -> of(importer, Text.t(importer.label(total.getKey())), total.getValue()))
                .toList();
    }

    private static Figure of(Importer importer, String name, @Nullable Object value) {
        return value instanceof Map<?, ?> parts
                ? new Figure(
                        name,
                        "",
                        parts.entrySet().stream()
                                .map(part -> of(
                                        importer,
                                        Text.t(importer.label(String.valueOf(part.getKey()))),
                                        part.getValue()))
                                .toList())
                : new Figure(name, written(value), List.of());
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> UNKNOWN;
            case Integer count -> Format.count(count);
            case Long count -> Format.count(count);
            case BigDecimal number -> number(number);
            case Boolean truth -> Format.truth(truth);
            case Collection<?> all -> all.stream().map(Figure::written).collect(Collectors.joining(", "));
            default -> text(value.toString());
        };
    }

    /** With all decimals that the importer gave: 39 598,50 and not 39 598,5. */
    private static String number(BigDecimal number) {
        return number.scale() == 2 ? Format.amount(number) : Format.number(number);
    }

    private static String text(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\d") ? Format.shortDay(LocalDate.parse(text)) : text;
    }
}
