package coop.cabas.sales.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

import java.time.LocalDate;

/**
 * The stock of each article from one snapshot to the next.
 *
 * @param from moment of the first snapshot, as in addresses
 * @param to moment of the second
 * @param fromDay day whose evening the first tells
 * @param toDay day whose evening the second tells
 * @param all whether articles that agree are shown too
 */
public record StockPage(String from, String to, LocalDate fromDay, LocalDate toDay, boolean all, Table<?> articles)
        implements Exportable.OfOne {

    @Override
    public Table<?> table() {
        return articles;
    }
}
