package coop.cabas.imports.web;

import coop.cabas.imports.Batch;
import coop.cabas.imports.FileReport;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Reject;
import coop.cabas.imports.report.Figure;
import coop.cabas.imports.report.Labels;
import coop.cabas.shared.Message;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.Table;

import java.util.List;
import java.util.stream.Collectors;

/** The report of a batch as tables to download. */
final class ReportTables {

    private ReportTables() {}

    private record Rejected(FileReport file, Reject reject) {}

    static Table<FileReport> files(Importer importer, Batch batch) {
        List<Column<FileReport>> columns = List.of(
                Column.text("file", "imports.file", FileReport::name),
                Column.text("kind", "imports.kind", file -> Labels.kind(importer, file)),
                Column.day("from", "imports.from", FileReport::from),
                Column.day("to", "imports.to", FileReport::to),
                Column.count("rows", "imports.rows", FileReport::rows),
                Column.count("added", "imports.added", FileReport::added),
                Column.count("changed", "imports.changed", FileReport::changed),
                Column.count("same", "imports.same", FileReport::same),
                Column.text("verdict", "imports.verdict", file -> Message.of("imports.verdict." + file.verdict())),
                Column.text("totals", "imports.totals", file -> totals(importer, file)),
                Column.text("sha256", "imports.hash", FileReport::sha256));
        return Table.of("imports.report", columns, batch.reports());
    }

    static Table<Rejected> rejects(Batch batch) {
        List<Column<Rejected>> columns = List.of(
                Column.text("file", "imports.file", rejected -> rejected.file().name()),
                Column.count("row", "imports.row", rejected -> rejected.reject().row()),
                Column.text(
                        "column",
                        "imports.column",
                        rejected -> rejected.reject().column()),
                Column.text(
                        "reason",
                        "imports.reason",
                        rejected -> rejected.reject().reason()));
        var rows = batch.reports().stream()
                .flatMap(file -> file.rejected().stream().map(reject -> new Rejected(file, reject)))
                .toList();
        return Table.of("imports.rejects", columns, rows);
    }

    private static String totals(Importer importer, FileReport file) {
        return Figure.of(importer, file.totals()).stream()
                .filter(figure -> figure.parts().isEmpty())
                .map(figure -> Text.t("imports.total", figure.name(), figure.value()))
                .collect(Collectors.joining(" ; "));
    }
}
