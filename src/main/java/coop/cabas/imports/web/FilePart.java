package coop.cabas.imports.web;

import coop.cabas.imports.Batch;
import coop.cabas.imports.FileId;
import coop.cabas.imports.FileReport;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Reject;
import coop.cabas.imports.report.Figure;
import coop.cabas.imports.report.Labels;
import coop.cabas.shared.Message;
import coop.cabas.ui.Format;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Badge.Tone;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A file as its batch's page shows it.
 *
 * @param rejects places that cannot be taken, more perhaps than the report still lists
 * @param before when this very content was last imported by another batch; null when it was not
 */
public record FilePart(
        FileId id,
        String name,
        String size,
        Message kind,
        int rejects,
        FileReport report,
        List<Figure> figures,
        @Nullable Instant before) {

    private static final int REJECTS_SHOWN = 10;
    private static final int FIGURES_SHOWN = 6;

    static FilePart of(Importer importer, Batch.File file, FileReport report, @Nullable Instant before) {
        return new FilePart(
                file.id(),
                file.name(),
                Format.bytes(file.size()),
                Labels.kind(importer, report),
                file.rejects(),
                report,
                Figure.of(importer, report.totals()),
                before);
    }

    public Badge badge() {
        return Badge.of(
                switch (report.verdict()) {
                    case READY -> Tone.GOOD;
                    case LEFT_OUT -> Tone.NEUTRAL;
                    case REJECTED, REFUSED -> Tone.BAD;
                },
                "imports.verdict." + report.verdict());
    }

    public String period() {
        return Labels.period(report.from(), report.to());
    }

    public boolean isLeftOut() {
        return report.isLeftOut();
    }

    /** The importer tells the most telling figures first. */
    public List<Figure> mainFigures() {
        return figures.stream()
                .filter(figure -> figure.parts().isEmpty())
                .limit(FIGURES_SHOWN)
                .toList();
    }

    public boolean hasMoreFigures() {
        return figures.size() > mainFigures().size();
    }

    public List<Reject> firstRejects() {
        return report.rejected().stream().limit(REJECTS_SHOWN).toList();
    }

    public int furtherRejects() {
        return rejects - firstRejects().size();
    }

    public Message place(Reject reject) {
        return Labels.place(reject);
    }

    /** What must be corrected comes first. */
    int rank() {
        return switch (report.verdict()) {
            case REFUSED -> 0;
            case REJECTED -> 1;
            case READY -> 2;
            case LEFT_OUT -> 3;
        };
    }
}
