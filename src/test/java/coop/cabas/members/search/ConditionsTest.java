package coop.cabas.members.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.cabas.members.MemberId;
import coop.cabas.members.Selections;
import coop.cabas.members.search.Population.Person;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions find the same people as plain Java does. */
@ModuleTest(extraIncludes = {"access", "mail"})
class ConditionsTest {

    private static final List<String> DAYS =
            List.of("2026-11-23", "2026-11-03", "2025-01-01", "1990-06-30", "2026-12-10");

    @Autowired
    Selections selections;

    @Autowired
    JdbcClient jdbc;

    @Test
    void findTheSamePeopleAsPlainJavaWhateverIsAsked() {
        var random = new Random(20261123);
        var population = new Population(jdbc, random, 80);
        var ticked = population.ticked();
        for (int i = 0; i < 600; i++) {
            var conditions = conditions(random, population);
            var asked = new Asked(Map.of("members", ticked, "state", "all", "where", conditions.written()));
            assertThat(Conditions.read(conditions.written())).isEqualTo(conditions);
            assertThat(selections.members(asked.selection()))
                    .as(conditions.written())
                    .containsExactlyInAnyOrderElementsOf(population.people().stream()
                            .filter(person -> fits(person, conditions, population))
                            .map(person -> new MemberId(person.id()))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'; drop table members.member; --", "\\", "%", "_", "\"", "${x}", ":today", "?", "' or '1'='1"})
    void takeEveryValueAsText(String odd) {
        var population = new Population(jdbc, new Random(1), 5);
        for (var operator : List.of(Operator.IS, Operator.CONTAINS, Operator.BEGINS)) {
            var conditions = one(new Condition("members.last_name", operator, odd, ""));
            var asked = new Asked(Map.of("members", population.ticked(), "where", conditions.written()));
            assertThat(selections.members(asked.selection())).hasSize((int) population.people().stream()
                    .filter(person -> fits(person, conditions, population))
                    .count());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all",
                "all;",
                "all;all",
                "all;all:",
                "none;all:members.last_name~is~x",
                "all;all:members.last_name~is",
                "all;all:members.last_name~is~x~y",
                "all;all:members.last_name~drop~x",
                "all;all:m.last_name)~is~x",
                "all;all:nothing.known~is~x",
                "all;all:members.birth_date~before~yesterday",
                "all;all:members.birth_date~is~9999-99-99",
                "all;all:members.age~more~1e400",
                "all;all:members.age~more~x",
                "all;all:members.gender~is~CAT",
                "all;all:members.exempt~is~true",
                "all;all:members.last_name~last~3",
                "all;all:members.birth_date~last~-1",
                "all;all:members.birth_date~last~99999",
                "all;all:members.last_name~is~%00",
                "all;all:members.last_name~is~%zz"
            })
    void refuseWhatMakesNoSense(String where) {
        if (where.equals("all") || where.equals("all;all")) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> refuse(where + ";x"));
        } else {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> refuse(where));
        }
    }

    @Test
    void refuseMoreThanAnybodyAsks() {
        var many = Stream.generate(() -> "members.exempt~yes").limit(41).collect(Collectors.joining(","));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> refuse("all;all:" + many));
    }

    private void refuse(String where) {
        selections.members(new Asked(Map.of("where", where)).selection());
    }

    private static Conditions one(Condition condition) {
        return new Conditions(false, List.of(new Conditions.Group(false, List.of(condition))));
    }

    private static Conditions conditions(Random random, Population population) {
        var groups = new ArrayList<Conditions.Group>();
        for (int g = 1 + random.nextInt(3); g > 0; g--) {
            var all = new ArrayList<Condition>();
            for (int c = 1 + random.nextInt(3); c > 0; c--) {
                all.add(condition(random, population));
            }
            groups.add(new Conditions.Group(random.nextBoolean(), all));
        }
        return new Conditions(random.nextBoolean(), groups);
    }

    private static Condition condition(Random random, Population population) {
        var fields = List.of("last_name", "birth_date", "gender", "exempt", "city", "tag", "since", "own", "age");
        var field = fields.get(random.nextInt(fields.size()));
        return switch (field) {
            case "last_name" -> text(random, "members.last_name", Population.NAMES);
            case "city" -> text(random, "members.city", Population.CITIES);
            case "birth_date" -> day(random, "members.birth_date");
            case "since" -> day(random, "members.since.COOPERATIVE");
            case "own" -> day(random, "own." + population.field);
            case "exempt" -> new Condition("members.exempt", random.nextBoolean() ? Operator.YES : Operator.NO, "", "");
            case "age" -> with(random, SearchField.Kind.NUMBER, "members.age", List.of("0", "1", "10", "20,5", "43"));
            case "gender" -> with(random, SearchField.Kind.CHOICE, "members.gender", List.of("WOMAN", "MAN", "OTHER"));
            default -> with(random, SearchField.Kind.CHOICE, "members.tag", List.of(String.valueOf(population.tag)));
        };
    }

    private static Condition text(Random random, String field, List<String> values) {
        var whole = values.stream().filter(value -> !value.isEmpty()).toList();
        var value = whole.get(random.nextInt(whole.size()));
        return with(
                random,
                SearchField.Kind.TEXT,
                field,
                List.of(
                        value,
                        value.substring(0, 1 + random.nextInt(value.length())).strip()));
    }

    private static Condition day(Random random, String field) {
        return with(random, SearchField.Kind.DAY, field, DAYS);
    }

    private static Condition with(Random random, SearchField.Kind kind, String field, List<String> values) {
        var operators = Operator.of(kind);
        var operator = operators.get(random.nextInt(operators.size()));
        var from = operator.countsDays() ? List.of("0", "10", "400") : values;
        return new Condition(
                field,
                operator,
                operator.operands() > 0 ? from.get(random.nextInt(from.size())) : "",
                operator.operands() > 1 ? from.get(random.nextInt(from.size())) : "");
    }

    private static boolean fits(Person person, Conditions conditions, Population population) {
        Function<Conditions.Group, Boolean> group = one -> one.any()
                ? one.conditions().stream().anyMatch(condition -> fits(person, condition))
                : one.conditions().stream().allMatch(condition -> fits(person, condition));
        return conditions.any()
                ? conditions.groups().stream().anyMatch(group::apply)
                : conditions.groups().stream().allMatch(group::apply);
    }

    private static boolean fits(Person person, Condition condition) {
        var affirmed = condition.operator().affirmed();
        var some = values(person, condition.field()).stream().anyMatch(value -> holds(value, affirmed, condition));
        return some == (condition.operator() == affirmed);
    }

    /** What the field holds; nulls left out. */
    private static List<?> values(Person person, String field) {
        return switch (field) {
            case "members.last_name" -> List.of(person.lastName());
            case "members.city" -> person.cities();
            case "members.birth_date" -> present(person.birth());
            case "members.age" ->
                present(person.birth() == null ? null : BigDecimal.valueOf(Population.age(person.birth())));
            case "members.gender" -> present(person.gender());
            case "members.exempt" -> List.of(person.exempt());
            case "members.since.COOPERATIVE" -> person.since();
            case "members.tag" -> person.tagged() ? List.of("tag") : List.of();
            default -> present(person.own());
        };
    }

    private static <T> List<T> present(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    private static boolean holds(Object value, Operator operator, Condition asked) {
        if (operator == Operator.FILLED) {
            return !value.equals("");
        }
        return switch (value) {
            case Boolean yes -> yes;
            case LocalDate day -> holds(day, operator, asked);
            case BigDecimal number ->
                compare(
                        number.compareTo(number(asked.value())),
                        operator,
                        operator == Operator.BETWEEN ? number.compareTo(number(asked.second())) : 0);
            default -> {
                var text = Population.plain(value.toString());
                var sought = Population.plain(asked.value());
                yield switch (operator) {
                    case CONTAINS -> text.contains(sought);
                    case BEGINS -> text.startsWith(sought);
                    default -> text.equals(sought) || text.equals("tag");
                };
            }
        };
    }

    private static boolean holds(LocalDate day, Operator operator, Condition asked) {
        if (operator.countsDays()) {
            var days = Integer.parseInt(asked.value());
            var from = operator == Operator.LAST ? Population.TODAY.minusDays(days) : Population.TODAY;
            var to = operator == Operator.LAST ? Population.TODAY : Population.TODAY.plusDays(days);
            return !day.isBefore(from) && !day.isAfter(to);
        }
        return compare(
                day.compareTo(LocalDate.parse(asked.value())),
                operator,
                operator == Operator.BETWEEN ? day.compareTo(LocalDate.parse(asked.second())) : 0);
    }

    private static boolean compare(int first, Operator operator, int second) {
        return switch (operator) {
            case BEFORE, LESS -> first < 0;
            case AFTER, MORE -> first > 0;
            case BETWEEN -> first >= 0 && second <= 0;
            default -> first == 0;
        };
    }

    private static BigDecimal number(String typed) {
        return new BigDecimal(typed.replace(',', '.'));
    }
}
