package coop.cabas.shifts.accounts.web;

import coop.cabas.audit.Actor;
import coop.cabas.shared.Message;
import coop.cabas.shifts.accounts.Entry;
import org.jspecify.annotations.Nullable;

/** A line of an account with what it is about, in a sentence. */
public record TimeLine(Entry entry, Message what) {

    public boolean isSavings() {
        return entry.kind() == Entry.Kind.SAVINGS;
    }

    /** Who wrote it, or from which program it came; null for what Cabas counted by itself. */
    public @Nullable String by() {
        if (!entry.origin().isEmpty()) {
            return entry.origin();
        }
        return entry.writtenBy().equals(Actor.PROGRAM.label()) ? null : entry.writtenBy();
    }

    /** Whether somebody of the office may take it back. */
    public boolean canBeTakenBack() {
        return !entry.reversed() && entry.reason() != Entry.Reason.REVERSAL && entry.minutes() != 0;
    }
}
