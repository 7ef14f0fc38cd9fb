package coop.cabas.access.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/**
 * Choosing a password by a link that works once.
 *
 * @param secret of the link
 * @param name whom the link is for; empty when it makes the first administrator, who also tells name and address
 * @param first whether it makes the first administrator
 */
public record PasswordPage(Form form, String secret, String name, boolean first) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
