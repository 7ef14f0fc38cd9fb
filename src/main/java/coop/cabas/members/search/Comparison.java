package coop.cabas.members.search;

import coop.cabas.members.search.SearchField.Kind;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/** A condition whose field is known: what is wrong with its values, and what it is in SQL. Values are parameters, always. */
record Comparison(SearchField field, Condition condition) {

    private static final Pattern SPECIAL = Pattern.compile("([\\\\%_])");
    private static final int LONGEST = 200;
    private static final int MOST_DAYS = 36_600;

    /** Null when it can be asked. */
    @Nullable
    Message problem() {
        if (!operator().fits(field.kind())) {
            return Message.of("search.value.operator");
        }
        return List.of(condition.value(), condition.second())
                .subList(0, operator().operands())
                .stream()
                .map(this::problem)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** @param name of its parameters, unique in the statement */
    Where sql(String name) {
        var positive = field.many()
                ? "exists (select from (%s) asked where %s)".formatted(field.sql(), holds("asked.value", name))
                : "coalesce(%s, false)".formatted(holds("(" + field.sql() + ")", name));
        var parameters = new HashMap<String, @Nullable Object>();
        if (operator().operands() > 0) {
            parameters.put(name, bound(condition.value()));
        }
        if (operator().operands() > 1) {
            parameters.put(name + "b", bound(condition.second()));
        }
        return new Where(operator() == operator().affirmed() ? positive : "not " + positive, parameters);
    }

    private Operator operator() {
        return condition.operator();
    }

    private String holds(String value, String name) {
        var text = field.kind() == Kind.TEXT;
        var left = text ? "public.searchable(" + value + ")" : value;
        var right = text ? "public.searchable(:" + name + ")" : ":" + name;
        return switch (operator().affirmed()) {
            case IS -> left + " = " + right;
            case CONTAINS, BEGINS -> left + " like " + right;
            case BEFORE, LESS -> left + " < " + right;
            case AFTER, MORE -> left + " > " + right;
            case BETWEEN -> "%s between :%s and :%sb".formatted(left, name, name);
            case LAST ->
                "%s between cast(:today as date) - cast(:%s as int) and cast(:today as date)".formatted(left, name);
            case NEXT ->
                "%s between cast(:today as date) and cast(:today as date) + cast(:%s as int)".formatted(left, name);
            case YES -> left;
            default -> text || field.kind() == Kind.CHOICE ? left + " <> ''" : left + " is not null";
        };
    }

    private Object bound(String typed) {
        var value = typed.strip();
        if (operator().countsDays()) {
            return Integer.valueOf(value);
        }
        return switch (field.kind()) {
            case DAY -> LocalDate.parse(value);
            case NUMBER -> number(value);
            case TEXT ->
                switch (operator().affirmed()) {
                    case CONTAINS -> "%" + escaped(value) + "%";
                    case BEGINS -> escaped(value) + "%";
                    default -> value;
                };
            default -> value;
        };
    }

    private @Nullable Message problem(String typed) {
        var value = typed.strip();
        if (value.isEmpty()) {
            return Message.of("ui.form.required");
        }
        try {
            if (operator().countsDays()) {
                return value.matches("\\d{1,5}") && Integer.parseInt(value) <= MOST_DAYS
                        ? null
                        : Message.of("search.value.days");
            }
            return switch (field.kind()) {
                case DAY -> {
                    var year = LocalDate.parse(value).getYear();
                    yield year >= 1800 && year <= 2300 ? null : Message.of("search.value.day");
                }
                case NUMBER ->
                    number(value).abs().compareTo(BigDecimal.valueOf(1_000_000_000L)) <= 0
                            ? null
                            : Message.of("search.value.number");
                case CHOICE -> field.options().containsKey(value) ? null : Message.of("search.value.choice");
                default ->
                    value.length() <= LONGEST && value.indexOf('\0') < 0
                            ? null
                            : Message.of("search.value.long", LONGEST);
            };
        } catch (DateTimeParseException noDay) {
            return Message.of("search.value.day");
        } catch (NumberFormatException noNumber) {
            return Message.of("search.value.number");
        }
    }

    private static BigDecimal number(String typed) {
        var plain = typed.replace(',', '.')
                .replace("\u00a0", "")
                .replace("\u202f", "")
                .replace(" ", "");
        if (plain.length() > 30 || plain.indexOf('e') >= 0 || plain.indexOf('E') >= 0) {
            throw new NumberFormatException(typed);
        }
        return new BigDecimal(plain);
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$1");
    }
}
