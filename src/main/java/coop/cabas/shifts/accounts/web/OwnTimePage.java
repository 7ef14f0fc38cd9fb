package coop.cabas.shifts.accounts.web;

import coop.cabas.shifts.accounts.Leave;
import coop.cabas.shifts.accounts.LeaveKind;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody's own account comes to, and why.
 *
 * @param statement null before their first shift
 * @param kinds leaves that they may ask for by themselves
 * @param nextCycle from when one would begin
 */
public record OwnTimePage(
        @Nullable Statement statement, int due, List<LeaveKind> kinds, LocalDate nextCycle, LocalDate today, Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public Map<String, String> kindNames() {
        var names = new LinkedHashMap<String, String>();
        kinds.forEach(kind -> names.put(String.valueOf(kind.id()), kind.name()));
        return names;
    }

    public boolean canEnd(Leave leave) {
        return leave.kind().own() && !leave.isBehind(today);
    }
}
