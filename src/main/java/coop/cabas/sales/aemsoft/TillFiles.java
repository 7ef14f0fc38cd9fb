package coop.cabas.sales.aemsoft;

import coop.cabas.imports.Reject;
import coop.cabas.imports.SourceFile;
import coop.cabas.shared.Message;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** Recognises and reads whatever was handed in. Never throws on a file's content. */
public final class TillFiles {

    private final LocalDate today;
    private final UnaryOperator<String> clientKey;

    /**
     * @param today no day of a file may come after it
     * @param clientKey turns a client's name into a keyed reference that cannot be turned back
     */
    public TillFiles(LocalDate today, UnaryOperator<String> clientKey) {
        this.today = today;
        this.clientKey = clientKey;
    }

    /** Reads one file; what cannot be taken is told in the answer. */
    public TillFile read(SourceFile file) {
        return new RefusedFile(file.name(), "unknown", List.of(Reject.file(Message.of("sales.aemsoft.unreadable"))));
    }
}
