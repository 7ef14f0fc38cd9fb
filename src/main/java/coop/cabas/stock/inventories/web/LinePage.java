package coop.cabas.stock.inventories.web;

import coop.cabas.stock.inventories.Count;
import coop.cabas.stock.inventories.Inventory;
import coop.cabas.stock.inventories.Reviews;
import coop.cabas.stock.web.ArticleStockPage;
import coop.cabas.ui.Page;

import java.math.BigDecimal;
import java.util.List;

/** One article of an inventory: who found how much of it, and where. */
public record LinePage(Inventory inventory, Reviews.Line line, List<Count> counts) implements Page {

    public String words(BigDecimal quantity) {
        return ArticleStockPage.words(line.weighed(), quantity);
    }

    /** With its sign: more than expected, or less. */
    public String effect(BigDecimal difference) {
        return (difference.signum() > 0 ? "+ " : difference.signum() < 0 ? "− " : "") + words(difference.abs());
    }
}
