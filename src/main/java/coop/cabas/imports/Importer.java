package coop.cabas.imports;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A source of data that can be imported: what its files mean. Contributed as a bean by the module that owns the data.
 *
 * <p>An importer never writes outside {@link Plan#apply}, which runs inside one transaction opened by this context.
 */
public interface Importer {

    /** Word of the command and of the address: {@code import aemsoft}, {@code /imports/aemsoft}. */
    String source();

    /** Name shown to people. */
    Message title();

    /** Which files to hand in and where to find them, in a sentence or two. */
    default Message help() {
        return Message.of("imports.help");
    }

    /** Address of the page where people see what they imported; null when there is none. */
    default @Nullable String home() {
        return null;
    }

    /** Name shown to people for a kind of file or for a figure of its totals; the word itself unless the source knows better. */
    default Message label(String word) {
        return Message.of("imports.word", word);
    }

    /**
     * Text of the link to {@code /imports/SOURCE/BATCH/files/FILE/columns}, where a person tells how a file is to be read; null
     * when there is nothing to tell.
     */
    default @Nullable Message columns() {
        return null;
    }

    /** Address of the page that lists the ways to read files that people keep; null when the source keeps none. */
    default @Nullable String keeps() {
        return null;
    }

    /** Permission needed to hand in, apply and undo. */
    String permission();

    /**
     * Reads the files and compares them with what is known, changing nothing.
     *
     * @return the plan; files that cannot be taken are told in its reports, never thrown
     */
    Plan plan(List<SourceFile> files, Progress progress);

    /** As {@link #plan(List, Progress)}, for a source that lets people choose how its files are read. */
    default Plan plan(List<SourceFile> files, Choices choices, Progress progress) {
        return plan(files, progress);
    }

    /** Takes back what the batch brought, as if it had never been applied; inside the caller's transaction. */
    void undo(BatchId batch);

    /** The source's own proof that its files agree, as of now, in plain values fit for JSON; empty when it has none. */
    Map<String, Object> reconciliation();

    /** The same proof in sentences, for a person at a terminal; none when there is nothing to prove yet. */
    default List<Message> told(Map<String, Object> reconciliation) {
        return List.of();
    }

    /** What applying would do, worked out and ready. */
    interface Plan {

        /** One report per file, in the order given. */
        List<FileReport> reports();

        /**
         * Writes everything.
         *
         * @param batch the batch that the rows belong to
         * @param files id of each file, in the order of {@link #reports()}
         */
        void apply(BatchId batch, List<FileId> files, Progress progress);
    }
}
