package coop.cabas.members.twins;

import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** From which likeness on somebody is asked. */
public record TwinRulePage(Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
