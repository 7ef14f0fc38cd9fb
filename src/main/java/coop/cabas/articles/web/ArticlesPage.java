package coop.cabas.articles.web;

import coop.cabas.articles.Department;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Articles as they are sold now. @param narrowed what follows the question mark, for acts on all that is shown */
public record ArticlesPage(
        Table<?> table,
        Showing showing,
        @Nullable Long department,
        List<Department> departments,
        String narrowed,
        boolean mayChange)
        implements Exportable.OfOne {}
