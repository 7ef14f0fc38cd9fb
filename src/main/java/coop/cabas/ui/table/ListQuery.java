package coop.cabas.ui.table;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person asks of a list, as the address says it. A controller method simply takes one as a parameter.
 *
 * @param path address of the list
 * @param search words looked for, empty when none
 * @param sort name of the column sorted by, empty for the list's own order
 * @param descending largest first
 * @param after where the page starts: an opaque key, null for the first page
 * @param filters every other parameter of the address
 */
public record ListQuery(
        String path,
        String search,
        String sort,
        boolean descending,
        @Nullable String after,
        Map<String, String> filters) {

    /** Longer searches are cut: nobody types them, and they only cost. */
    private static final int LONGEST_SEARCH = 200;

    public static ListQuery of(HttpServletRequest request) {
        var filters = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("q") && !name.equals("sort") && !name.equals("after") && !name.equals("export")) {
                filters.put(name, values[0]);
            }
        });
        var sort = parameter(request, "sort");
        var search = parameter(request, "q").strip();
        return new ListQuery(
                request.getRequestURI(),
                search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search,
                sort.startsWith("-") ? sort.substring(1) : sort,
                sort.startsWith("-"),
                request.getParameter("after"),
                filters);
    }

    /** Value of a filter, or null when it is absent or empty. */
    public @Nullable String filter(String name) {
        var value = filters.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** Address of the same list sorted by a column, the other way round when it already is. */
    public String sortedBy(String column) {
        var turned = column.equals(sort) && !descending;
        return address(Map.of("sort", turned ? "-" + column : column));
    }

    /** Address of the first page. */
    public String first() {
        return address(sort.isEmpty() ? Map.of() : Map.of("sort", sorting()));
    }

    /** Address of the page that follows a paging key. */
    public String after(String key) {
        return address(sort.isEmpty() ? Map.of("after", key) : Map.of("sort", sorting(), "after", key));
    }

    /** Address of the whole list as a file, {@code csv} or {@code xlsx}. */
    public String export(String format) {
        return address(sort.isEmpty() ? Map.of("export", format) : Map.of("sort", sorting(), "export", format));
    }

    private String sorting() {
        return descending ? "-" + sort : sort;
    }

    private String address(Map<String, String> more) {
        var all = new LinkedHashMap<>(filters);
        if (!search.isEmpty()) {
            all.put("q", search);
        }
        all.putAll(more);
        var address = new StringBuilder(path);
        var separator = '?';
        for (var entry : all.entrySet()) {
            address.append(separator)
                    .append(encoded(entry.getKey()))
                    .append('=')
                    .append(encoded(entry.getValue()));
            separator = '&';
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String parameter(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
