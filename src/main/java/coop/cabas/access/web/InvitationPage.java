package coop.cabas.access.web;

import coop.cabas.access.Role;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;
import java.util.Set;

/** Inviting somebody to have an account. */
public record InvitationPage(Form form, List<Role> roles, Set<String> chosen) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
