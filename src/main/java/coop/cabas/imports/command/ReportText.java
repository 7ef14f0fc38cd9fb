package coop.cabas.imports.command;

import coop.cabas.command.TextTable;
import coop.cabas.imports.FileReport;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Outcome;
import coop.cabas.imports.Reject;
import coop.cabas.imports.report.Figure;
import coop.cabas.imports.report.Labels;
import coop.cabas.shared.Message;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report of a command for a person at a terminal: one table, then what is worth reading about each file. */
final class ReportText {

    private static final int REJECTS_SHOWN = 20;

    private final Importer importer;
    private final StringBuilder text = new StringBuilder();

    private ReportText(Importer importer) {
        this.importer = importer;
    }

    static String of(Importer importer, Outcome outcome) {
        var report = new ReportText(importer);
        var leftOut = outcome.files().stream().filter(FileReport::isLeftOut).toList();
        var others = outcome.files().stream().filter(file -> !file.isLeftOut()).toList();
        if (!others.isEmpty()) {
            report.table(others);
            others.forEach(report::details);
        }
        if (!leftOut.isEmpty()) {
            report.leftOut(leftOut);
        }
        report.reconciliation(importer.told(outcome.reconciliation()));
        report.line(Text.t(conclusion(outcome)));
        return report.text.toString();
    }

    private static Message conclusion(Outcome outcome) {
        return switch (outcome.verdict()) {
            case REFUSED ->
                outcome.files().stream().anyMatch(file -> file.verdict() == FileReport.Verdict.REFUSED)
                        ? Message.of("imports.command.refused")
                        : Message.of("imports.command.nothingToImport");
            case REJECTED -> Message.of("imports.command.rejected");
            case CLEAN ->
                outcome.batch() == null
                        ? Message.of("imports.command.dryRun")
                        : Message.of(
                                "imports.command.applied",
                                Long.toString(outcome.batch().value()));
        };
    }

    private void table(List<FileReport> files) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                Text.t("imports.file"),
                Text.t("imports.kind"),
                Text.t("imports.period"),
                Text.t("imports.rows"),
                Text.t("imports.added"),
                Text.t("imports.changed"),
                Text.t("imports.same"),
                Text.t("imports.verdict")));
        files.forEach(file -> rows.add(List.of(
                file.name(),
                Text.t(Labels.kind(importer, file)),
                Labels.period(file.from(), file.to()),
                Format.count(file.rows()),
                Format.count(file.added()),
                Format.count(file.changed()),
                Format.count(file.same()),
                Text.t("imports.verdict." + file.verdict()))));
        TextTable.write(rows, 3, 6).forEach(this::line);
        line("");
    }

    private void details(FileReport file) {
        var figures = Figure.of(importer, file.totals()).stream()
                .filter(figure -> figure.parts().isEmpty())
                .map(figure -> figure.name() + " " + figure.value())
                .collect(Collectors.joining(" · "));
        if (figures.isEmpty() && file.rejected().isEmpty() && file.notes().isEmpty()) {
            return;
        }
        line(file.name());
        if (!figures.isEmpty()) {
            line("  " + figures);
        }
        file.rejected().stream().limit(REJECTS_SHOWN).forEach(reject -> line("  ✗ " + reject(reject)));
        if (file.rejected().size() > REJECTS_SHOWN) {
            line("  " + Text.t("imports.command.moreRejects", file.rejected().size() - REJECTS_SHOWN));
        }
        file.notes().forEach(note -> line("  – " + Text.t(note)));
        line("");
    }

    private void leftOut(List<FileReport> files) {
        line(Text.t("imports.leftOut", files.size()));
        var rows = files.stream()
                .map(file -> List.of(
                        "  " + file.name(), file.notes().stream().map(Text::t).collect(Collectors.joining(" "))))
                .toList();
        TextTable.write(rows, 2, 2).forEach(this::line);
        line("");
    }

    private void reconciliation(List<Message> sentences) {
        if (!sentences.isEmpty()) {
            line(Text.t("imports.command.reconciliation"));
            sentences.forEach(sentence -> line("  " + Text.t(sentence)));
            line("");
        }
    }

    private static String reject(Reject reject) {
        return Text.t(Labels.place(reject)) + " " + Text.t(reject.reason());
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
