package coop.cabas.imports.web;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Sources;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.HomeCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** Tells of files that were tried and still wait to be imported or given up. */
@Component
class WaitingCard implements HomeCard {

    private static final int MOST = 3;

    private final JdbcClient jdbc;
    private final Sources sources;
    private final Gate gate;

    WaitingCard(JdbcClient jdbc, Sources sources, Gate gate) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.gate = gate;
    }

    @Override
    public String permission() {
        return Allow.SIGNED_IN;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Told> told() {
        var mine = sources.all().stream()
                .filter(gate::mayUse)
                .map(Importer::source)
                .toList();
        return mine.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select id, source, author from imports.batch
                                where status = 'STAGED' and source in (:sources) order by id desc limit :most""")
                        .param("sources", mine)
                        .param("most", MOST)
                        .query((row, n) ->
                                task(new BatchId(row.getLong("id")), row.getString("source"), row.getString("author")))
                        .list();
    }

    private Told task(BatchId id, String source, String author) {
        return new Task(
                "file-check",
                Message.of("imports.card.title"),
                Message.of("imports.card.why", sources.get(source).title(), author),
                "/imports/%s/%d".formatted(source, id.value()),
                Message.of("imports.card.action"));
    }
}
