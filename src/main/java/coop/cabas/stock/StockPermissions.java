package coop.cabas.stock;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over the stock. */
@Component
public final class StockPermissions implements Permission.Catalogue {

    /** Read levels, moves and values. */
    public static final String READ = "stock.read";

    /** Say what was lost, used, found, or given back. */
    public static final String MOVE = "stock.move";

    /** Count in an inventory, without being told what is expected. */
    public static final String COUNT = "stock.count";

    /** Open inventories, review what was counted, and post it. */
    public static final String POST = "stock.post";

    /** Choose the reasons. */
    public static final String SETTINGS = "stock.settings";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(READ),
                new Permission(MOVE),
                new Permission(COUNT),
                new Permission(POST),
                new Permission(SETTINGS));
    }
}
