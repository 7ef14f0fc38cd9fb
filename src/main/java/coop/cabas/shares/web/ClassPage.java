package coop.cabas.shares.web;

import coop.cabas.shares.ShareClass;
import coop.cabas.shares.ShareClasses.Nominal;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** One class of shares. @param of null while it is new */
public record ClassPage(Form form, @Nullable ShareClass of, List<Nominal> nominals) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return of == null
                ? "/shares/settings/classes"
                : "/shares/settings/classes/" + of.id().value();
    }
}
