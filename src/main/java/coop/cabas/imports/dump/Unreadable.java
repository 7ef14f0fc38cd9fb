package coop.cabas.imports.dump;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

/** A file, or a place in it, that cannot be read: where it is, and what to do about it. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;
    private final @Nullable Integer line;
    private final @Nullable String column;

    public Unreadable(Message reason, @Nullable Integer line, @Nullable String column) {
        super(reason.key());
        this.reason = reason;
        this.line = line;
        this.column = column;
    }

    public static Unreadable file(Message reason) {
        return new Unreadable(reason, null, null);
    }

    public Message reason() {
        return reason;
    }

    /** Line of the file, the first being 1; null when the whole file is meant. */
    public @Nullable Integer line() {
        return line;
    }

    public @Nullable String column() {
        return column;
    }
}
