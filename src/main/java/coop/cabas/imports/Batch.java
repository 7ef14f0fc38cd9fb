package coop.cabas.imports;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * One import and its story so far.
 *
 * @param source word of the {@link Importer}
 * @param author who handed the files in, by the name of then
 * @param problem why the last try ended without result; null when it did not
 * @param appliedAt null unless it has been applied
 * @param undoneAt null unless it has been undone
 */
public record Batch(
        BatchId id,
        String source,
        Status status,
        String author,
        Instant stagedAt,
        @Nullable Message problem,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        List<File> files) {

    /**
     * One file of the batch.
     *
     * @param size bytes
     * @param named chosen by the person, as opposed to found in a folder
     * @param rejects places that cannot be taken; {@link FileReport#rejected()} keeps the first ones only
     * @param report null until it has been read
     */
    public record File(
            FileId id,
            String name,
            String sha256,
            long size,
            boolean named,
            int rejects,
            @Nullable FileReport report) {}

    public Batch {
        files = List.copyOf(files);
    }

    /** Reports of the files read so far, in the order handed in. */
    public List<FileReport> reports() {
        return files.stream()
                .map(File::report)
                .<FileReport>mapMulti((report, read) -> {
                    if (report != null) {
                        read.accept(report);
                    }
                })
                .toList();
    }

    public int rows() {
        return sum(FileReport::rows);
    }

    public int added() {
        return sum(FileReport::added);
    }

    public int changed() {
        return sum(FileReport::changed);
    }

    public int same() {
        return sum(FileReport::same);
    }

    public int rejects() {
        return files.stream().mapToInt(File::rejects).sum();
    }

    /** Files whose rows would go in, or went in. */
    public int ready() {
        return (int) reports().stream().filter(FileReport::isReady).count();
    }

    /** Whether nothing stands in the way of applying. */
    public boolean isApplicable() {
        return status == Status.STAGED && ready() > 0 && reports().stream().allMatch(FileReport::isClean);
    }

    /** What the dry run says, in short: sent along with the decision, so that nobody applies figures they did not see. */
    public String seen() {
        return "%d-%d-%d-%d-%d".formatted(ready(), rows(), added(), changed(), same());
    }

    private int sum(ToIntFunction<FileReport> figure) {
        return reports().stream().filter(FileReport::isReady).mapToInt(figure).sum();
    }
}
