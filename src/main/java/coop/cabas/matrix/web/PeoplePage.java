package coop.cabas.matrix.web;

import coop.cabas.matrix.Reliance.Line;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * On how many people things rely.
 *
 * @param nobody how many things rely on nobody
 * @param alone how many rely on one person only
 */
public record PeoplePage(Table<Line> tools, Table<Line> accountabilities, long nobody, long alone)
        implements Exportable {

    @Override
    public Table<?> table(@Nullable String name) {
        if (name == null || name.equals(tools.name())) {
            return tools;
        }
        if (name.equals(accountabilities.name())) {
            return accountabilities;
        }
        throw new NotFound(name);
    }
}
