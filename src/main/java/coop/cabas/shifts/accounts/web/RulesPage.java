package coop.cabas.shifts.accounts.web;

import coop.cabas.shared.Message;
import coop.cabas.shifts.accounts.LeaveKind;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How time is owed, what becomes of whoever falls behind, and reasons for a leave.
 *
 * @param elsewhere how many accounts another program counts for now
 * @param refused why those could not be taken over; null when nobody asked
 */
public record RulesPage(
        Form form,
        List<LeaveKind> kinds,
        Form kind,
        int elsewhere,
        @Nullable Message refused) implements Page {

    @Override
    public int status() {
        return refused != null ? 409 : Math.max(form.status(), kind.status());
    }
}
