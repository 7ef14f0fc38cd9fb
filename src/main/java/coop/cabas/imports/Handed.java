package coop.cabas.imports;

/** What became of a file that was handed in: its bytes, or why they were not even read. */
public sealed interface Handed {

    record Readable(SourceFile file) implements Handed {}

    /** @param size bytes */
    record Unreadable(FileReport report, long size) implements Handed {}

    default String name() {
        return switch (this) {
            case Readable readable -> readable.file().name();
            case Unreadable unreadable -> unreadable.report().name();
        };
    }
}
