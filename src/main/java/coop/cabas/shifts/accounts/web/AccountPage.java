package coop.cabas.shifts.accounts.web;

import coop.cabas.members.Whom;
import coop.cabas.shared.Message;
import coop.cabas.shifts.accounts.LeaveKind;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An account, as the office keeps it.
 *
 * @param kinds leaves that may be given
 * @param spared why nobody is to chase it; null when it may be
 * @param whom who is to share it, while that is not clear
 * @param refused why what was just asked for was refused; null when nothing was
 */
public record AccountPage(
        Statement statement,
        List<LeaveKind> kinds,
        @Nullable String spared,
        @Nullable Message refused,
        Form correction,
        Form leave,
        Whom whom)
        implements Page {

    @Override
    public int status() {
        return refused != null ? 409 : Math.max(correction.status(), leave.status());
    }

    public String path() {
        return "/shifts/accounts/" + statement.account().id().value();
    }

    /** Whose it is, in one line. */
    public String names() {
        return String.join(
                " & ",
                statement.account().people().stream()
                        .map(person -> person.name())
                        .toList());
    }

    public Map<String, String> kindNames() {
        var names = new LinkedHashMap<String, String>();
        kinds.forEach(kind -> names.put(String.valueOf(kind.id()), kind.name()));
        return names;
    }
}
