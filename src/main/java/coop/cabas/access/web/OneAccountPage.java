package coop.cabas.access.web;

import coop.cabas.access.Account;
import coop.cabas.access.Role;
import coop.cabas.access.Sessions;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Badge;

import java.util.List;

/** An account as those who manage accounts see it. */
public record OneAccountPage(Account account, List<Role> roles, List<Role> held, List<Sessions.Open> sessions)
        implements Page {

    public Badge state() {
        return AccountList.state(account.disabled(), account.demonstration(), account.hasPassword());
    }

    public boolean holds(Role role) {
        return held.contains(role);
    }
}
