package coop.cabas.stock.inventories.web;

import coop.cabas.stock.inventories.Inventories;
import coop.cabas.stock.inventories.Inventory;
import coop.cabas.stock.inventories.Reviews;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.Format;
import coop.cabas.ui.table.Table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** What was counted against what was expected; as it was posted, or as it would be now. */
public record InventoryPage(
        Inventory inventory, Reviews.Sum sum, List<Inventories.Counter> counters, Table<?> table, Enum<?> shown)
        implements Exportable.OfOne {

    public List<? extends Enum<?>> showings() {
        return Arrays.stream(LineList.Showing.values())
                .filter(showing -> inventory.state() != Inventory.State.POSTED || showing.isPosted())
                .toList();
    }

    /** With its sign, as differences are read. */
    public static String signed(BigDecimal euros) {
        return (euros.signum() > 0 ? "+" : "") + Format.money(euros);
    }
}
