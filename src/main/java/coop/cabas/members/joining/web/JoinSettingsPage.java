package coop.cabas.members.joining.web;

import coop.cabas.members.MembershipKind;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;
import java.util.Set;

/** Whether people may ask to join, what for, and the words of the form. */
public record JoinSettingsPage(Form form, Set<String> ticked) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public List<MembershipKind> kinds() {
        return List.of(MembershipKind.values());
    }
}
