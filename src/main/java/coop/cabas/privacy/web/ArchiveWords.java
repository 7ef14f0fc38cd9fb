package coop.cabas.privacy.web;

import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words for tables, columns and values, where there are some; else they are shown as programs call them. */
final class ArchiveWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.+");

    private ArchiveWords() {}

    static String table(String name) {
        return word("privacy.table." + name, name);
    }

    /** @param name as the database or JSON has it */
    static String column(String name) {
        var plain = name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
        return word("privacy.column." + plain, plain.replace('_', ' '));
    }

    static String value(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isBoolean()) {
            return Format.truth(value.asBoolean());
        }
        if (value.isArray()) {
            return value.valueStream().map(ArchiveWords::value).collect(Collectors.joining(", "));
        }
        if (value.isObject()) {
            return value.propertyStream()
                    .map(field -> column(field.getKey()) + " : " + value(field.getValue()))
                    .collect(Collectors.joining("\n"));
        }
        var text = value.asString();
        try {
            if (DAY.matcher(text).matches()) {
                return Format.day(LocalDate.parse(text));
            }
            if (MOMENT.matcher(text).matches()) {
                return Format.moment(OffsetDateTime.parse(text).toInstant());
            }
        } catch (DateTimeException notAMoment) {
            return text;
        }
        return word("privacy.value." + text, text);
    }

    private static String word(String key, String else_) {
        return Text.has(key) ? Text.t(key) : else_;
    }
}
