package coop.cabas.imports.sync;

import coop.cabas.imports.BatchId;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Takes back what a batch brought of one kind of thing: what it changed is put back, what it added goes, unless it changed here since.
 * What kind of thing it is is told by a text of the module, {@code SCHEMA.thing.THING}.
 */
@Component
public class TakingBack {

    private static final int CHUNK = 5_000;
    private static final Pattern POINTING =
            Pattern.compile("on table \"(\\w+)\"\\s*$|is still referenced from table \"(\\w+)\"");

    private final JdbcClient jdbc;
    private final Changes changes;

    TakingBack(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** @throws Refused when a row changed here since */
    public <T extends Record> void putBack(Links links, BatchId batch, Thing<T> thing) {
        var shape = new Shape<>(thing.type());
        jdbc.sql("select external, ours, before::text, after, base_before from " + links.schema()
                        + ".change where batch = :batch and thing = :thing order by id desc")
                .param("batch", batch.value())
                .param("thing", thing.name())
                .query((row, n) -> new Changed(
                        row.getLong(1),
                        row.getLong(2),
                        Objects.requireNonNull(row.getString(3)),
                        Objects.requireNonNull(row.getString(4)),
                        Objects.requireNonNull(row.getString(5))))
                .list()
                .forEach(change -> {
                    var now = thing.read(List.of(change.ours())).get(change.ours());
                    if (now == null || !shape.text(now).equals(change.after())) {
                        throw touched(links, thing, change.external());
                    }
                    thing.replace(change.ours(), now, changes.read(change.before(), thing.type()));
                    links.agree(thing.name(), change.external(), change.base());
                });
    }

    private record Changed(long external, long ours, String before, String after, String base) {}

    /** @throws Refused when a row changed here since */
    public <T extends Record> void remove(Links links, BatchId batch, Thing<T> thing) {
        var shape = new Shape<>(thing.type());
        var rows = jdbc.sql("select external, ours, base from " + links.schema()
                        + ".link where batch = :batch and thing = :thing and not adopted order by external desc")
                .param("batch", batch.value())
                .param("thing", thing.name())
                .query((row, n) ->
                        new Links.New(row.getLong(1), row.getLong(2), Objects.requireNonNull(row.getString(3)), false))
                .list();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            var chunk = rows.subList(from, Math.min(from + CHUNK, rows.size()));
            var ids = new ArrayList<Long>();
            chunk.forEach(link -> ids.add(link.ours()));
            var now = thing.read(ids);
            for (var link : chunk) {
                var row = now.get(link.ours());
                if (row != null && !shape.text(row).equals(link.base())) {
                    throw touched(links, thing, link.external());
                }
            }
            thing.remove(ids);
        }
        forget(links, batch, thing.name());
    }

    /** Rows here that a batch made, and those that were here before if asked. */
    public List<Long> rows(Links links, BatchId batch, String thing, boolean adopted) {
        return jdbc.sql("select ours from " + links.schema()
                        + ".link where batch = :batch and thing = :thing and (:adopted or not adopted)")
                .param("batch", batch.value())
                .param("thing", thing)
                .param("adopted", adopted)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    public void forget(Links links, BatchId batch, String thing) {
        jdbc.sql("delete from " + links.schema() + ".link where batch = :batch and thing = :thing")
                .param("batch", batch.value())
                .param("thing", thing)
                .update();
    }

    /** What to tell when something that was not imported points at what would go. */
    public static Refused used(DataIntegrityViolationException pointed) {
        var told =
                POINTING.matcher(String.valueOf(pointed.getMostSpecificCause().getMessage())
                        .lines()
                        .findFirst()
                        .orElse(""));
        var table = told.find()
                ? Objects.requireNonNullElse(told.group(1), Objects.requireNonNullElse(told.group(2), "?"))
                : "?";
        return new Refused(Message.of("imports.undo.used", table));
    }

    private static Refused touched(Links links, Thing<?> thing, long external) {
        return new Refused(
                "imports.undo.touched",
                Message.of(links.schema() + ".thing." + thing.name()),
                String.valueOf(external));
    }
}
