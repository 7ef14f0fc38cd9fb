package coop.cabas.shifts.accounts.web;

import coop.cabas.shared.Message;
import coop.cabas.shifts.accounts.Entry;

/** A line of an account with what it is about, in a sentence. */
public record TimeLine(Entry entry, Message what) {

    public boolean isSavings() {
        return entry.kind() == Entry.Kind.SAVINGS;
    }

    /** Whether somebody of the office may take it back. */
    public boolean canBeTakenBack() {
        return !entry.reversed() && entry.reason() != Entry.Reason.REVERSAL && entry.minutes() != 0;
    }
}
