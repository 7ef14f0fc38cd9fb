package coop.cabas.imports.sheet;

import coop.cabas.shared.Message;

/** A file whose rows cannot be read. */
public final class Unreadable extends RuntimeException {

    private final transient Message reason;
    private final boolean foreign;

    private Unreadable(Message reason, boolean foreign) {
        super(reason.key());
        this.reason = reason;
        this.foreign = foreign;
    }

    /** It is a spreadsheet that is damaged, locked or dangerous. */
    static Unreadable because(Message reason) {
        return new Unreadable(reason, false);
    }

    /** It is something else altogether. */
    static Unreadable foreign(Message reason) {
        return new Unreadable(reason, true);
    }

    /** Cut short or garbled, however that showed. */
    static Unreadable damaged() {
        return because(Message.of("imports.sheet.damaged"));
    }

    /** Larger than any export, as it is or once unpacked. */
    public static Unreadable tooLarge() {
        return because(Message.of("imports.sheet.tooLarge"));
    }

    /** Keeps the table of strings, the one thing of a workbook held in memory, within bounds: exports have some 10,000. */
    static void ifTooMany(int strings) {
        if (strings > 500_000) {
            throw tooLarge();
        }
    }

    /** Why, and what to do. */
    public Message reason() {
        return reason;
    }

    /** Whether it is no spreadsheet at all, rather than one that cannot be read. */
    public boolean isForeign() {
        return foreign;
    }
}
