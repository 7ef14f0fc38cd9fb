package coop.cabas.imports.web;

import coop.cabas.imports.Importer;
import coop.cabas.imports.Sources;
import coop.cabas.imports.Status;
import coop.cabas.imports.report.BatchLine;
import coop.cabas.imports.report.Labels;
import coop.cabas.shared.Message;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Badge.Tone;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** Past imports, the last one first. */
@Component
class BatchList {

    private static final int RECENT = 5;

    private final JdbcClient jdbc;
    private final Sources sources;
    private final SqlList<BatchLine> list;

    BatchList(JdbcClient jdbc, Sources sources) {
        this.jdbc = jdbc;
        this.sources = sources;
        var builder = SqlList.of(jdbc, "imports.list", BatchLine.SQL, BatchLine.ROW, "id", "bigint");
        columns().forEach(builder::column);
        list = builder.orderedBy("id", "bigint", true)
                .searching("author || ' ' || names")
                .build();
    }

    Table<BatchLine> page(ListQuery query, List<String> sources) {
        return list.page(query, Map.of("sources", sources));
    }

    Table<BatchLine> recent(Importer importer) {
        var rows = jdbc.sql(BatchLine.SQL + " order by id desc limit " + RECENT)
                .param("sources", List.of(importer.source()))
                .query(BatchLine.ROW)
                .list();
        var columns = columns().stream()
                .filter(column -> !column.name().equals("source"))
                .toList();
        return Table.of("imports.recent", columns, rows);
    }

    static Badge badge(Status status) {
        var tone = switch (status) {
            case READING, APPLYING -> Tone.INFO;
            case STAGED -> Tone.WARNING;
            case APPLIED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case UNDONE, DISCARDED -> Tone.NEUTRAL;
        };
        return Badge.of(tone, "imports.status." + status);
    }

    private List<Column<BatchLine>> columns() {
        return List.of(
                Column.<BatchLine>moment("staged", "imports.stagedAt", BatchLine::stagedAt)
                        .linking(line -> "/imports/%s/%d"
                                .formatted(line.source(), line.id().value()))
                        .sortedBy("staged_at", "timestamptz"),
                Column.text("source", "imports.source", this::title),
                Column.<BatchLine>text("author", "imports.author", BatchLine::author)
                        .sortedBy("author", "text"),
                Column.badge("status", "imports.state", line -> badge(line.status())),
                Column.text("period", "imports.period", line -> Labels.period(line.from(), line.to())),
                Column.count("files", "imports.files", BatchLine::files),
                Column.count("rows", "imports.rows", BatchLine::rows),
                Column.count("added", "imports.added", BatchLine::added),
                Column.count("changed", "imports.changed", BatchLine::changed));
    }

    private Message title(BatchLine line) {
        return sources.find(line.source()).map(Importer::title).orElse(Message.of("imports.word", line.source()));
    }
}
