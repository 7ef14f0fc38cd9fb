package coop.cabas.purchasing;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over what the shop buys. */
@Component
public final class PurchasingPermissions implements Permission.Catalogue {

    /** Look at suppliers, what they offer, orders. */
    public static final String READ = "purchasing.read";

    /** Order of the suppliers that one is a buyer of. */
    public static final String ORDER = "purchasing.order";

    /** Receive deliveries. */
    public static final String RECEIVE = "purchasing.receive";

    /** Match invoices. */
    public static final String INVOICES = "purchasing.invoices";

    /** Suppliers, their conditions and buyers; order of any of them. */
    public static final String MANAGE = "purchasing.manage";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(READ),
                new Permission(ORDER),
                new Permission(RECEIVE),
                new Permission(INVOICES),
                new Permission(MANAGE));
    }
}
