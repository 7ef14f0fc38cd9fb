package coop.cabas.members.listing;

import coop.cabas.ui.Page;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

/** Members who agreed to be found. It is no list to be taken away: it has no export. @param web whether anybody reads it */
public record ListingPage(Table<Consenting.Listed> table, boolean web) implements Page {

    public String path() {
        return web ? "/directory/public" : "/directory";
    }

    public String search() {
        return table.query() == null ? "" : table.query().search();
    }

    /** Address of the next ones; null on the last page. */
    public @Nullable String next() {
        return table.query() == null || table.next() == null
                ? null
                : table.query().after(table.next());
    }
}
