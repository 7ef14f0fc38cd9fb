package coop.cabas.shifts.accounts.web;

import coop.cabas.shifts.accounts.LeaveKind;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;

/** How time is owed, what becomes of whoever falls behind, and reasons for a leave. */
public record RulesPage(Form form, List<LeaveKind> kinds, Form kind) implements Page {

    @Override
    public int status() {
        return Math.max(form.status(), kind.status());
    }
}
