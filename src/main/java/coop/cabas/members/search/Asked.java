package coop.cabas.members.search;

import coop.cabas.members.Selection;
import coop.cabas.ui.table.ListQuery;
import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the address of the list asks for, page and order aside.
 *
 * @param values parameter → value, none blank, only those that choose members
 */
public record Asked(Map<String, String> values) {

    static final String SEARCH = "q";
    static final String WHERE = "where";
    static final String SAVED = "saved";
    /** Numbers of files, joined by points: those ticked on a page. */
    static final String TICKED = "members";

    private static final List<String> NAMES = List.of(SEARCH, "membership", "status", "state", WHERE, SAVED, TICKED);
    private static final int MOST_TICKED = 1000;
    /** As {@link coop.cabas.ui.table.SqlList} cuts them. */
    private static final int MOST_WORDS = 6;

    public Asked {
        var kept = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var value = values.get(name);
            if (value != null && !value.isBlank()) {
                kept.put(name, value.strip());
            }
        }
        values = kept;
    }

    static Asked of(ListQuery query) {
        var all = new LinkedHashMap<>(query.filters());
        all.put(SEARCH, query.search());
        return new Asked(all);
    }

    /** Parameters written twice count once, the first time: as the list itself reads them. */
    static Asked of(Selection selection) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : selection.query().split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                values.putIfAbsent(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return new Asked(values);
    }

    public @Nullable String value(String name) {
        return values.get(name);
    }

    public String search() {
        return values.getOrDefault(SEARCH, "");
    }

    Choice choice() {
        return Choice.of(value("membership"), value("status"), value("state"));
    }

    List<Long> ticked() {
        return Arrays.stream(values.getOrDefault(TICKED, "").split("\\."))
                .filter(number -> number.matches("\\d{1,18}"))
                .limit(MOST_TICKED)
                .map(Long::valueOf)
                .toList();
    }

    /** The same with another value; an empty one takes it out. */
    Asked with(String name, String value) {
        var all = new LinkedHashMap<>(values);
        all.put(name, value);
        return new Asked(all);
    }

    /** What this asks, and what a kept search asks where this says nothing. */
    Asked over(Asked kept) {
        var all = new LinkedHashMap<>(kept.values());
        all.putAll(values);
        all.remove(SAVED);
        return new Asked(all);
    }

    Selection selection() {
        return new Selection(values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** Address of a page about these members. */
    String at(String path) {
        var query = selection().query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The words looked for, each wherever it stands. */
    List<String> words() {
        return search().isEmpty() ? List.of() : List.of(search().split("\\s+", MOST_WORDS));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
