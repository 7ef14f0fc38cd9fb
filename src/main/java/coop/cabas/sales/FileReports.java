package coop.cabas.sales;

import coop.cabas.imports.FileReport;
import coop.cabas.imports.FileReport.Verdict;
import coop.cabas.imports.Reject;
import coop.cabas.sales.aemsoft.LeftOutFile;
import coop.cabas.sales.aemsoft.ReadableFile;
import coop.cabas.sales.aemsoft.RefusedFile;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells a person what a file is and what it would do. */
final class FileReports {

    /** More changed codes than this are only counted. */
    private static final int RENAMINGS_TOLD = 20;

    private FileReports() {}

    static FileReport of(Handed handed, @Nullable Findings findings) {
        return switch (handed.read()) {
            case LeftOutFile file ->
                handed.file().named()
                        ? unread(handed, Verdict.REFUSED, List.of(Reject.file(file.reason())), List.of())
                        : unread(handed, Verdict.LEFT_OUT, List.of(), List.of(file.reason()));
            case RefusedFile file -> unread(handed, Verdict.REFUSED, file.rejects(), List.of());
            case ReadableFile file -> read(handed, file, Objects.requireNonNullElse(findings, Findings.NOTHING));
        };
    }

    private static FileReport unread(Handed handed, Verdict verdict, List<Reject> rejects, List<Message> notes) {
        var file = handed.file();
        return new FileReport(
                file.name(),
                file.sha256(),
                handed.read().kind(),
                null,
                null,
                0,
                0,
                0,
                0,
                verdict,
                rejects,
                Map.of(),
                notes);
    }

    private static FileReport read(Handed handed, ReadableFile file, Findings findings) {
        var difference = findings.difference();
        var notes = new ArrayList<>(file.notes());
        notes.addAll(notes(handed, findings));
        return new FileReport(
                file.name(),
                handed.file().sha256(),
                file.kind(),
                file.from(),
                file.to(),
                difference.added() + difference.changed() + difference.same(),
                difference.added(),
                difference.changed(),
                difference.same(),
                file.rejects().isEmpty() ? Verdict.READY : Verdict.REJECTED,
                file.rejects(),
                file.totals(),
                notes);
    }

    private static List<Message> notes(Handed handed, Findings findings) {
        var notes = new ArrayList<Message>();
        if (findings.held()) {
            notes.add(Message.of("sales.import.held"));
        }
        if (!findings.kept().isEmpty()) {
            notes.add(kept(findings.kept()));
        }
        if (findings.replaced() > 0) {
            notes.add(Message.of("sales.import.replaced", findings.replaced()));
        }
        var difference = findings.difference();
        difference.renamed().entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .limit(RENAMINGS_TOLD)
                .forEach(entry -> notes.add(renamed(handed, entry.getKey(), entry.getValue())));
        if (difference.renamed().size() > RENAMINGS_TOLD) {
            notes.add(
                    Message.of("sales.import.renamedMore", difference.renamed().size() - RENAMINGS_TOLD));
        }
        if (difference.gone() > 0) {
            notes.add(Message.of("sales.import.gone", difference.gone()));
        }
        return notes;
    }

    private static Message kept(List<Slot> slots) {
        var first = slots.getFirst();
        return first.day() == null
                ? Message.of("sales.import.keptPaper")
                : Message.of(
                        "sales.import.kept",
                        slots.size(),
                        first.day(),
                        Objects.requireNonNull(slots.getLast().day()));
    }

    private static Message renamed(Handed handed, Difference.Renaming renaming, int rows) {
        var content = Objects.requireNonNull(handed.content());
        var label = Objects.requireNonNullElse(content.labelOf(renaming.to()), "");
        return Message.of("sales.import.renamed", renaming.from(), renaming.to(), label, rows);
    }
}
