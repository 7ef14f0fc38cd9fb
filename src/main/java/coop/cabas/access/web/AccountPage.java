package coop.cabas.access.web;

import coop.cabas.access.Sessions;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;

/** One's own account: who one is, the password, and where one is signed in. */
public record AccountPage(String email, Form profile, Form password, List<Sessions.Open> sessions) implements Page {

    @Override
    public int status() {
        return Math.max(profile.status(), password.status());
    }

    public boolean hasOthers() {
        return sessions.size() > 1;
    }
}
