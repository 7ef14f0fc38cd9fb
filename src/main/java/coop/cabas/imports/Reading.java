package coop.cabas.imports;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of one batch, read by their importer: each content once, what is empty or unreadable kept away from it.
 */
final class Reading {

    private static final Importer.Plan NOTHING = new Importer.Plan() {
        @Override
        public List<FileReport> reports() {
            return List.of();
        }

        @Override
        public void apply(BatchId batch, List<FileId> files, Progress progress) {}
    };

    private final String source;
    private final List<FileReport> reports;
    private final List<Integer> planned;
    private final Importer.Plan plan;

    private Reading(String source, List<FileReport> reports, List<Integer> planned, Importer.Plan plan) {
        this.source = source;
        this.reports = reports;
        this.planned = planned;
        this.plan = plan;
    }

    static Reading of(Importer importer, List<Handed> handed, Choices choices, Progress progress) {
        var reports = new ArrayList<@Nullable FileReport>();
        var planned = new ArrayList<Integer>();
        var files = new ArrayList<SourceFile>();
        var firstNames = new HashMap<String, String>();
        for (var each : handed) {
            var early = withoutImporter(each, firstNames);
            if (early == null && each instanceof Handed.Readable readable) {
                planned.add(reports.size());
                files.add(readable.file());
            }
            reports.add(early);
        }
        var plan = files.isEmpty() ? NOTHING : importer.plan(List.copyOf(files), choices, progress);
        var read = plan.reports();
        if (read.size() != files.size()) {
            throw new IllegalStateException(
                    "%s reported on %d of %d files".formatted(importer.source(), read.size(), files.size()));
        }
        for (int i = 0; i < read.size(); i++) {
            reports.set(planned.get(i), read.get(i));
        }
        return new Reading(importer.source(), List.copyOf(reports), planned, plan);
    }

    String source() {
        return source;
    }

    List<FileReport> reports() {
        return reports;
    }

    /** @param files id of each file, in the order of {@link #reports()} */
    void apply(BatchId batch, List<FileId> files, Progress progress) {
        plan.apply(batch, planned.stream().map(files::get).toList(), progress);
    }

    private static @Nullable FileReport withoutImporter(Handed handed, Map<String, String> firstNames) {
        return switch (handed) {
            case Handed.Unreadable unreadable -> unreadable.report();
            case Handed.Readable readable -> withoutImporter(readable.file(), firstNames);
        };
    }

    private static @Nullable FileReport withoutImporter(SourceFile file, Map<String, String> firstNames) {
        if (file.content().length == 0) {
            return FileReport.aside(
                    file.name(),
                    file.sha256(),
                    file.named() || SheetName.isSheet(file.name()),
                    Message.of("imports.file.empty"));
        }
        var first = firstNames.putIfAbsent(file.sha256(), file.name());
        return first == null
                ? null
                : FileReport.aside(file.name(), file.sha256(), false, Message.of("imports.file.twin", first));
    }
}
