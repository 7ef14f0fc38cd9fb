package coop.cabas.members.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Conditions being put together. The form names its fields {@code f.0.1} (field of the second condition of the first group), {@code o}
 * (operator), {@code v} and {@code w} (values), {@code any.0}, {@code any}, and {@code add.0}.
 */
record Draft(boolean any, List<Conditions.Group> groups) {

    static final String BUILT = "built";
    static final String GO = "go";

    private static final Pattern FIELD = Pattern.compile("f\\.(\\d{1,2})\\.(\\d{1,2})");

    static Draft of(Conditions conditions) {
        return new Draft(conditions.any(), conditions.groups());
    }

    static Draft typed(Map<String, String> typed, Map<String, SearchField> fields) {
        var groups = new TreeMap<Integer, TreeMap<Integer, Condition>>();
        var removed = typed.getOrDefault(GO, "");
        typed.forEach((name, field) -> {
            var matcher = FIELD.matcher(name);
            if (matcher.matches() && fields.containsKey(field)) {
                var place = matcher.group(1) + "." + matcher.group(2);
                if (!removed.equals("remove." + place)) {
                    groups.computeIfAbsent(Integer.valueOf(matcher.group(1)), g -> new TreeMap<>())
                            .put(Integer.valueOf(matcher.group(2)), condition(typed, place, fields.get(field)));
                }
            }
        });
        for (var one : typed.entrySet()) {
            if (one.getKey().matches("add\\.\\d{1,2}") && fields.containsKey(one.getValue())) {
                var group = groups.computeIfAbsent(
                        Integer.valueOf(one.getKey().substring("add.".length())), g -> new TreeMap<>());
                group.put(group.isEmpty() ? 0 : group.lastKey() + 1, fresh(fields.get(one.getValue())));
            }
        }
        var all = new ArrayList<Conditions.Group>();
        groups.forEach((number, conditions) -> all.add(
                new Conditions.Group("any".equals(typed.get("any." + number)), List.copyOf(conditions.values()))));
        return new Draft("any".equals(typed.get("any")), all);
    }

    Conditions conditions() {
        return new Conditions(any, groups);
    }

    private static Condition condition(Map<String, String> typed, String place, SearchField field) {
        var operator = Arrays.stream(Operator.values())
                .filter(one -> one.word().equals(typed.get("o." + place)) && one.fits(field.kind()))
                .findFirst()
                .orElse(Operator.of(field.kind()).getFirst());
        return new Condition(
                field.name(), operator, typed.getOrDefault("v." + place, ""), typed.getOrDefault("w." + place, ""));
    }

    private static Condition fresh(SearchField field) {
        return new Condition(field.name(), Operator.of(field.kind()).getFirst(), "", "");
    }
}
