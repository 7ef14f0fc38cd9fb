package coop.cabas.fees.books;

import coop.cabas.fees.books.Accounts.Line;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;

/** Accounts of types, ways to pay, and where these have none. */
public record AccountsPage(Form form, List<Line> defaults, List<Line> own) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String value(Line line) {
        return form.isTyped(line.field()) ? form.value(line.field()) : line.account();
    }
}
