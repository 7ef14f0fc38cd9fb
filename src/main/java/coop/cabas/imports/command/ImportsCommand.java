package coop.cabas.imports.command;

import coop.cabas.audit.Actor;
import coop.cabas.command.CabasCommand;
import coop.cabas.command.TextTable;
import coop.cabas.imports.BatchId;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Imports;
import coop.cabas.imports.Sources;
import coop.cabas.imports.report.BatchLine;
import coop.cabas.imports.report.Labels;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;

/** Past imports: which there are, and taking one back. */
@CabasCommand
@Command(name = "imports")
class ImportsCommand {

    private static final int LATEST = 50;

    private final Imports imports;
    private final Sources sources;
    private final JdbcClient jdbc;

    ImportsCommand(Imports imports, Sources sources, JdbcClient jdbc) {
        this.imports = imports;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    @Command(name = "list")
    int list() {
        var lines = jdbc.sql(BatchLine.SQL + " order by b.id desc limit " + LATEST)
                .param("sources", sources.all().stream().map(Importer::source).toList())
                .query(BatchLine.ROW)
                .list();
        if (lines.isEmpty()) {
            System.out.println(Text.t("imports.command.noBatches"));
            return 0;
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                Text.t("imports.command.number"),
                Text.t("imports.files"),
                Text.t("imports.rows"),
                Text.t("imports.added"),
                Text.t("imports.changed"),
                Text.t("imports.stagedAt"),
                Text.t("imports.source"),
                Text.t("imports.state"),
                Text.t("imports.author"),
                Text.t("imports.period")));
        lines.forEach(line -> rows.add(cells(line)));
        TextTable.write(rows, 0, 4).forEach(System.out::println);
        return 0;
    }

    @Command(name = "undo")
    int undo(@Parameters(paramLabel = "BATCH", descriptionKey = "batch") long batch) {
        imports.undo(new BatchId(batch), Actor.PROGRAM);
        System.out.println(Text.t("imports.command.undone", Long.toString(batch)));
        return 0;
    }

    private static List<String> cells(BatchLine line) {
        return List.of(
                Long.toString(line.id().value()),
                Format.count(line.files()),
                Format.count(line.rows()),
                Format.count(line.added()),
                Format.count(line.changed()),
                Format.moment(line.stagedAt()),
                line.source(),
                Text.t("imports.status." + line.status()),
                line.author(),
                Labels.period(line.from(), line.to()));
    }
}
