package coop.cabas.imports.sync;

import coop.cabas.imports.BatchId;
import coop.cabas.shared.CopyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stable keys of one source, read when they are asked for and written as they come. They are kept in the tables {@code link} and
 * {@code change} of the schema of the module that brings it.
 */
public final class Links {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final String schema;
    private final String source;
    private final Map<String, Known> known = new HashMap<>();

    /** @param schema of the tables, which is also the word that texts of the module begin with */
    public Links(JdbcClient jdbc, JdbcTemplate template, String schema, String source) {
        this.jdbc = jdbc;
        this.template = template;
        this.schema = schema;
        this.source = source;
    }

    public Known of(String thing) {
        return known.computeIfAbsent(thing, this::load);
    }

    String schema() {
        return schema;
    }

    String source() {
        return source;
    }

    private Known load(String thing) {
        var loaded = new Known();
        template.query(
                connection -> {
                    var statement = connection.prepareStatement(
                            "select external, ours, hash from " + schema + ".link where source = ? and thing = ?");
                    statement.setFetchSize(10_000);
                    statement.setString(1, source);
                    statement.setString(2, thing);
                    return statement;
                },
                row -> {
                    loaded.put(row.getLong(1), row.getLong(2), row.getLong(3));
                });
        return loaded;
    }

    public Map<Long, String> bases(String thing, Collection<Long> externals) {
        var bases = new HashMap<Long, String>();
        jdbc.sql("select external, base from " + schema
                        + ".link where source = :source and thing = :thing and external = any(:keys)")
                .param("source", source)
                .param("thing", thing)
                .param("keys", externals.toArray(Long[]::new))
                .query((row, n) -> bases.put(row.getLong(1), row.getString(2)))
                .list();
        return bases;
    }

    /** @param adopted whether they were here before the import */
    public record New(long external, long ours, String base, boolean adopted) {}

    public void add(String thing, List<New> links, BatchId batch) {
        var rows = new CopyRows();
        for (var link : links) {
            rows.add(
                    source,
                    thing,
                    link.external(),
                    link.ours(),
                    Shape.hash(link.base()),
                    link.base(),
                    link.adopted(),
                    batch.value());
        }
        template.execute((ConnectionCallback<@Nullable Void>) connection -> {
            rows.into(connection, schema + ".link (source, thing, external, ours, hash, base, adopted, batch)");
            return null;
        });
    }

    public void rename(String thing, long from, long to) {
        jdbc.sql("update " + schema + """
                        .link set external = :to
                        where source = :source and thing = :thing and external = :from
                        """)
                .param("to", to)
                .param("source", source)
                .param("thing", thing)
                .param("from", from)
                .update();
    }

    /** What both sides agree upon now. */
    public void agree(String thing, long external, String base) {
        jdbc.sql("update " + schema + """
                        .link set base = :base, hash = :hash, gone = null
                        where source = :source and thing = :thing and external = :external
                        """)
                .param("base", base)
                .param("hash", Shape.hash(base))
                .param("source", source)
                .param("thing", thing)
                .param("external", external)
                .update();
    }

    public void gone(String thing, Collection<Long> externals, java.time.LocalDate day) {
        jdbc.sql("update " + schema + """
                        .link set gone = case when external = any(:keys) then coalesce(gone, :day) end
                        where source = :source and thing = :thing and (external = any(:keys) or gone is not null)
                        """)
                .param("keys", externals.toArray(Long[]::new))
                .param("day", day)
                .param("source", source)
                .param("thing", thing)
                .update();
    }
}
