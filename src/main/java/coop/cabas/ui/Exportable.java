package coop.cabas.ui;

import coop.cabas.shared.NotFound;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A page with whole lists that can be taken away as files: its own address with {@code export=csv} or {@code xlsx}, and
 * {@value #TABLE} when it has several. A list too long to be shown whole is exported by its controller instead, from the
 * database ({@link coop.cabas.ui.table.TableExport}).
 */
public interface Exportable extends Page {

    /** Parameter that tells which list of the page is meant. */
    String TABLE = "table";

    /**
     * @param name of the list; null for the first
     * @throws NotFound when the page has no such list
     */
    Table<?> table(@Nullable String name);
}
