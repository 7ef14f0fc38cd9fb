package coop.cabas.stock.inventories.web;

import coop.cabas.shared.Message;
import coop.cabas.stock.StockPermissions;
import coop.cabas.stock.inventories.Inventories;
import coop.cabas.ui.HomeCard;
import org.springframework.stereotype.Component;

import java.util.List;

/** An inventory is open: whoever counts finds it on the first page. */
@Component
class CountingCard implements HomeCard {

    private final Inventories inventories;

    CountingCard(Inventories inventories) {
        this.inventories = inventories;
    }

    @Override
    public String permission() {
        return StockPermissions.COUNT;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<Told> told() {
        var names = inventories.names();
        return names.isEmpty()
                ? List.of()
                : List.of(new Task(
                        "checklist",
                        Message.of("stock.counting.card", String.join(", ", names)),
                        Message.of("stock.counting.card.why"),
                        "/stock/counting",
                        Message.of("stock.counting.begin")));
    }
}
