package coop.cabas.members.search;

import coop.cabas.shared.Refused;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Conditions in groups: all of them or one, and in each group all or one. Written in addresses as
 * {@code all;any:members.city~is~Lyon,members.city~is~Vienne;all:members.exempt~no}, the values encoded as in an address.
 *
 * @param any whether one group is enough
 */
record Conditions(boolean any, List<Group> groups) {

    /** @param any whether one condition is enough */
    record Group(boolean any, List<Condition> conditions) {

        Group {
            conditions = List.copyOf(conditions);
        }
    }

    static final Conditions NONE = new Conditions(false, List.of());

    /** More than anybody asks, and few enough for the database. */
    static final int MOST = 40;

    private static final String REFUSED = "search.where.wrong";

    Conditions {
        groups = List.copyOf(groups);
    }

    boolean isEmpty() {
        return groups.stream().allMatch(group -> group.conditions().isEmpty());
    }

    /** @throws Refused when it was not written by {@link #written} */
    static Conditions read(String written) {
        if (written.isBlank()) {
            return NONE;
        }
        var parts = written.split(";", -1);
        var groups = new ArrayList<Group>();
        for (var part : Arrays.copyOfRange(parts, 1, parts.length)) {
            var colon = part.indexOf(':');
            if (colon < 0) {
                throw new Refused(REFUSED);
            }
            groups.add(new Group(
                    any(part.substring(0, colon)),
                    Arrays.stream(part.substring(colon + 1).split(",", -1))
                            .map(Conditions::condition)
                            .toList()));
        }
        if (groups.stream().mapToInt(group -> group.conditions().size()).sum() > MOST) {
            throw new Refused("search.where.many", MOST);
        }
        return new Conditions(any(parts[0]), groups);
    }

    /** As read by {@link #read}; empty for none. */
    String written() {
        var full = groups.stream()
                .filter(group -> !group.conditions().isEmpty())
                .map(group -> mode(group.any()) + ":"
                        + group.conditions().stream().map(Conditions::written).collect(Collectors.joining(",")))
                .toList();
        return full.isEmpty() ? "" : mode(any) + ";" + String.join(";", full);
    }

    private static String written(Condition condition) {
        var parts =
                new ArrayList<>(List.of(condition.field(), condition.operator().word()));
        if (condition.operator().operands() > 0) {
            parts.add(encoded(condition.value()));
        }
        if (condition.operator().operands() > 1) {
            parts.add(encoded(condition.second()));
        }
        return String.join("~", parts);
    }

    private static Condition condition(String written) {
        var parts = written.split("~", -1);
        var operator = Arrays.stream(Operator.values())
                .filter(one -> parts.length > 1 && one.word().equals(parts[1]))
                .findFirst()
                .orElseThrow(() -> new Refused(REFUSED));
        if (parts.length != 2 + operator.operands()) {
            throw new Refused(REFUSED);
        }
        return new Condition(
                parts[0],
                operator,
                parts.length > 2 ? decoded(parts[2]) : "",
                parts.length > 3 ? decoded(parts[3]) : "");
    }

    private static boolean any(String mode) {
        return switch (mode) {
            case "any" -> true;
            case "all" -> false;
            default -> throw new Refused(REFUSED);
        };
    }

    private static String mode(boolean any) {
        return any ? "any" : "all";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new Refused(REFUSED);
        }
    }
}
