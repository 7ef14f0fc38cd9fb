package coop.cabas.tools.web;

import coop.cabas.tools.Tool;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The register, with search and filters.
 *
 * @param exported the same with more columns, for its file
 * @param circles number → name of those that have a tool
 * @param editable whether the viewer may enter tools
 */
public record ToolsPage(
        Table<?> tools, Table<?> exported, ListQuery query, Map<String, String> circles, boolean editable)
        implements Exportable.OfOne {

    /** Filters that the list can be narrowed by. */
    static final List<String> FILTERS = List.of("status", "kind", "circle");

    @Override
    public Table<?> table() {
        return exported;
    }

    public List<String> statuses() {
        return java.util.Arrays.stream(Tool.Status.values()).map(Enum::name).toList();
    }

    public List<String> kinds() {
        return java.util.Arrays.stream(Tool.Kind.values()).map(Enum::name).toList();
    }

    public boolean isOn(String filter, String value) {
        return value.equals(query.filter(filter));
    }

    /** Address of the list with a filter turned on, or off when it is. */
    public String toggled(String filter, String value) {
        var filters = new TreeMap<String, @Nullable String>();
        FILTERS.forEach(name -> filters.put(name, query.filter(name)));
        filters.put(filter, isOn(filter, value) ? null : value);
        if (!query.search().isEmpty()) {
            filters.put("q", query.search());
        }
        var kept = filters.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "/tools" : "/tools?" + kept;
    }
}
