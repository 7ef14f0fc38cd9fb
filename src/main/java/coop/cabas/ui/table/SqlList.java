package coop.cabas.ui.table;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A list read from the database one page at a time: search, sort, and paging by key. It never counts and never skips, so
 * the last page costs as little as the first.
 *
 * @param <R> the row
 */
public final class SqlList<R> {

    /** Words looked for, the rest being looked for as one. */
    private static final int MOST_WORDS = 6;

    /** Rows of a page. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final String name;
    private final String sql;
    private final RowMapper<R> mapper;
    private final List<Column<R>> columns;
    private final Column.Sort key;
    private final Column.Sort order;
    private final boolean descending;
    private final @Nullable String searched;

    private SqlList(Builder<R> builder) {
        this.jdbc = builder.jdbc;
        this.name = builder.name;
        this.sql = builder.sql;
        this.mapper = builder.mapper;
        this.columns = List.copyOf(builder.columns);
        this.key = builder.key;
        this.order = builder.order == null ? builder.key : builder.order;
        this.descending = builder.descending;
        this.searched = builder.searched;
    }

    /**
     * @param name see {@link Table#name()}
     * @param sql a query without order; its parameters are named, and given with each reading
     * @param key expression over the query's columns that is unique and never null
     * @param keyType its PostgreSQL type
     */
    public static <R> Builder<R> of(
            JdbcClient jdbc, String name, String sql, RowMapper<R> mapper, String key, String keyType) {
        return new Builder<>(jdbc, name, sql, mapper, new Column.Sort(key, keyType));
    }

    /** One page. A paging key that was tampered with shows the first one. */
    public Table<R> page(ListQuery query, Map<String, ?> parameters) {
        try {
            return page(query, parameters, query.after());
        } catch (DataIntegrityViolationException keyNotOfThisList) {
            return page(query, parameters, null);
        }
    }

    /** The list for its file alone, when that shows more than the page: nothing is read before it is written. */
    public Table<R> unread(ListQuery query, Map<String, ?> parameters) {
        return new Table<>(name, columns, List.of(), query, null, searched != null, () -> all(query, parameters));
    }

    /** What {@code like} is given for each word looked for, in any order: "moreau marie" as well as "marie moreau". */
    public static String[] patterns(String search) {
        return search.isBlank()
                ? new String[0]
                : Stream.of(search.strip().split("\\s+", MOST_WORDS))
                        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                        .toArray(String[]::new);
    }

    private Table<R> page(ListQuery query, Map<String, ?> parameters, @Nullable String after) {
        var rows = new ArrayList<R>();
        var keys = new ArrayList<String>();
        var statement = statement(query, parameters, after, PAGE + 1);
        statement
                .query((result, number) -> {
                    keys.add(Cursor.write(result.getString("cursor_sort"), result.getString("cursor_key")));
                    return mapper.mapRow(result, number);
                })
                .list()
                .forEach(rows::add);
        var more = rows.size() > PAGE;
        return new Table<>(
                name,
                columns,
                more ? rows.subList(0, PAGE) : rows,
                query,
                more ? keys.get(PAGE - 1) : null,
                searched != null,
                () -> all(query, parameters));
    }

    /** Every row that the page would lead to, for the exports; read as it is written, never held in memory. */
    private Stream<R> all(ListQuery query, Map<String, ?> parameters) {
        return statement(query, parameters, null, null)
                .withFetchSize(500)
                .query((result, number) -> mapper.mapRow(result, number))
                .stream();
    }

    private JdbcClient.StatementSpec statement(
            ListQuery query, Map<String, ?> parameters, @Nullable String after, @Nullable Integer limit) {
        var chosen = columns.stream()
                .filter(column -> column.sort() != null && column.name().equals(query.sort()))
                .findFirst();
        var sort = chosen.map(Column::sort).orElse(order);
        var down = chosen.isPresent() ? query.descending() : descending;
        var bound = new HashMap<String, @Nullable Object>(parameters);
        var where = new ArrayList<String>();
        if (searched != null) {
            var patterns = patterns(query.search());
            for (var i = 0; i < patterns.length; i++) {
                where.add("%s like public.searchable(:search%d__)".formatted(searched, i));
                bound.put("search" + i + "__", patterns[i]);
            }
        }
        var cursor = Cursor.read(after);
        if (cursor != null) {
            where.add("(%s, %s) %s (cast(:sort__ as %s), cast(:key__ as %s))"
                    .formatted(sort.expression(), key.expression(), down ? "<" : ">", sort.type(), key.type()));
            bound.put("sort__", cursor.sort());
            bound.put("key__", cursor.key());
        }
        var direction = down ? " desc" : "";
        var text =
                "select listed.*, (%s)::text as cursor_sort, (%s)::text as cursor_key from (%s) listed%s order by %s%s, %s%s%s"
                        .formatted(
                                sort.expression(),
                                key.expression(),
                                sql,
                                where.isEmpty() ? "" : " where " + String.join(" and ", where),
                                sort.expression(),
                                direction,
                                key.expression(),
                                direction,
                                limit == null ? "" : " limit " + limit);
        return jdbc.sql(text).params(bound);
    }

    /** Where a page ends: the sort value and the key of its last row, as PostgreSQL writes them. */
    private record Cursor(String sort, String key) {

        static String write(String sort, String key) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((sort + "\u0000" + key).getBytes(StandardCharsets.UTF_8));
        }

        /** Null for none, and for one that was tampered with: the first page is then shown. */
        static @Nullable Cursor read(@Nullable String after) {
            if (after == null) {
                return null;
            }
            try {
                var parts =
                        new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\u0000", -1);
                return parts.length == 2 ? new Cursor(parts[0], parts[1]) : null;
            } catch (IllegalArgumentException notOurs) {
                return null;
            }
        }
    }

    /** Tells how the list is read. */
    public static final class Builder<R> {

        private final JdbcClient jdbc;
        private final String name;
        private final String sql;
        private final RowMapper<R> mapper;
        private final Column.Sort key;
        private final List<Column<R>> columns = new ArrayList<>();
        private Column.@Nullable Sort order;
        private boolean descending;
        private @Nullable String searched;

        private Builder(JdbcClient jdbc, String name, String sql, RowMapper<R> mapper, Column.Sort key) {
            this.jdbc = jdbc;
            this.name = name;
            this.sql = sql;
            this.mapper = mapper;
            this.key = key;
        }

        public Builder<R> column(Column<R> column) {
            columns.add(column);
            return this;
        }

        /** The list's own order, before anyone chooses another. */
        public Builder<R> orderedBy(String expression, String type, boolean descending) {
            this.order = new Column.Sort(expression, type);
            this.descending = descending;
            return this;
        }

        /** @param expression SQL text that the search box looks into; accents and capitals do not matter */
        public Builder<R> searching(String expression) {
            this.searched = "public.searchable(" + expression + ")";
            return this;
        }

        /** @param column text of the query that holds neither capitals nor accents; an index on it makes the search quick */
        public Builder<R> searchingIn(String column) {
            this.searched = column;
            return this;
        }

        public SqlList<R> build() {
            return new SqlList<>(this);
        }
    }
}
