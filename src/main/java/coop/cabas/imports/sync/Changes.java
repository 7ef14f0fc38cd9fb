package coop.cabas.imports.sync;

import coop.cabas.imports.BatchId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps how rows were before an import changed them. */
@Component
public class Changes {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Changes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param was the row as it was here
     * @param after its text as the import leaves it
     * @param base what both sides agreed upon before
     */
    void keep(
            Links links, BatchId batch, String thing, long external, long ours, Record was, String after, String base) {
        jdbc.sql("insert into " + links.schema() + """
                        .change (batch, source, thing, external, ours, before, after, base_before, hash_before)
                        values (:batch, :source, :thing, :external, :ours, cast(:before as jsonb), :after, :base, :hash)
                        """)
                .param("batch", batch.value())
                .param("source", links.source())
                .param("thing", thing)
                .param("external", external)
                .param("ours", ours)
                .param("before", json.writeValueAsString(was))
                .param("after", after)
                .param("base", base)
                .param("hash", Shape.hash(base))
                .update();
    }

    <T extends Record> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }
}
