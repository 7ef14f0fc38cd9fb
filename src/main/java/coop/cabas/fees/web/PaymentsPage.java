package coop.cabas.fees.web;

import coop.cabas.fees.Methods.Method;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;

import java.util.List;

/** Every payment. */
public record PaymentsPage(Table<?> table, ListQuery query, List<Method> methods) implements Exportable.OfOne {

    public boolean isWaiting() {
        return "true".equals(query.filter("waiting"));
    }

    public boolean isBy(Method method) {
        return String.valueOf(method.id().value()).equals(query.filter("method"));
    }
}
