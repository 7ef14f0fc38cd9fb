package coop.cabas.spreadsheets;

import coop.cabas.ui.Page;

/** One's own mapping, to be changed. */
public record MappingPage(Mapping mapping, ColumnsForm columns) implements Page {

    public String address() {
        return "/imports/table/mappings/" + mapping.id().value();
    }

    @Override
    public int status() {
        return columns.form().status();
    }
}
