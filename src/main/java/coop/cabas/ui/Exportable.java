package coop.cabas.ui;

import coop.cabas.shared.NotFound;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A page with lists that can be taken away as files: its own address with {@code export=csv} or {@code xlsx}, and
 * {@value #TABLE} when it has several. Of a list too long to be shown whole, the file holds every row all the same.
 */
public interface Exportable extends Page {

    /** Parameter that tells which list of the page is meant. */
    String TABLE = "table";

    /**
     * @param name of the list; null for the first
     * @throws NotFound when the page has no such list
     */
    Table<?> table(@Nullable String name);

    /** The only list of a page, by whatever name it is asked for. */
    interface OfOne extends Exportable {

        Table<?> table();

        @Override
        default Table<?> table(@Nullable String name) {
            return table();
        }
    }
}
