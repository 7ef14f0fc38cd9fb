package coop.cabas.imports.web;

import coop.cabas.imports.Batch;
import coop.cabas.imports.FileId;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Status;
import coop.cabas.imports.Step;
import coop.cabas.imports.report.Labels;
import coop.cabas.shared.Message;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Badge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The following steps of the assistant: what the files would change, the progress, the report.
 *
 * @param mine whether the viewer may decide about it
 * @param step how far the work has come while it runs
 * @param files files to be read one by one, what must be corrected first
 * @param leftOut files that are nothing for this importer
 */
public record BatchPage(
        Batch batch, Importer importer, boolean mine, Step step, List<FilePart> files, List<FilePart> leftOut)
        implements Page {

    /** @param before when the very content of a file was imported before, where that is worth telling */
    static BatchPage of(Batch batch, Importer importer, boolean mine, Step step, Map<FileId, Instant> before) {
        var parts = batch.files().stream()
                .flatMap(file -> Stream.ofNullable(file.report())
                        .map(report -> FilePart.of(importer, file, report, before.get(file.id()))))
                .sorted(Comparator.comparing(FilePart::rank).thenComparing(FilePart::name))
                .toList();
        return new BatchPage(
                batch,
                importer,
                mine,
                step,
                parts.stream().filter(part -> !part.isLeftOut()).toList(),
                parts.stream().filter(FilePart::isLeftOut).toList());
    }

    public String address() {
        return "/imports/%s/%d".formatted(batch.source(), batch.id().value());
    }

    public BatchProgress progress() {
        return new BatchProgress(address(), step);
    }

    public Badge badge() {
        return BatchList.badge(batch.status());
    }

    /** The step of the assistant that this page is, from 1. */
    public int stepNumber() {
        return switch (batch.status()) {
            case READING, STAGED, FAILED, DISCARDED -> 2;
            case APPLYING -> 3;
            case APPLIED, UNDONE -> 4;
        };
    }

    public boolean isStaged() {
        return batch.status() == Status.STAGED;
    }

    /** Whether it is up to the viewer what becomes of it. */
    public boolean canDecide() {
        return mine && (batch.status() == Status.STAGED || batch.status() == Status.FAILED);
    }

    public boolean isWritten() {
        return batch.status() == Status.APPLIED || batch.status() == Status.UNDONE;
    }

    /** Rows that applying writes; what is known already is not written again. */
    public int toWrite() {
        return batch.added() + batch.changed();
    }

    /** What pressing the button will do. */
    public Message button() {
        return Message.of("imports.apply", toWrite(), batch.ready());
    }

    public long toCorrect() {
        return files.stream().filter(part -> !part.report().isClean()).count();
    }

    public String period() {
        return Labels.period(
                days(true).min(LocalDate::compareTo).orElse(null),
                days(false).max(LocalDate::compareTo).orElse(null));
    }

    private Stream<LocalDate> days(boolean first) {
        return batch.reports().stream()
                .filter(report -> report.isReady())
                .map(report -> first ? report.from() : report.to())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
