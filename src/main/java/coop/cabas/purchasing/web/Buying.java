package coop.cabas.purchasing.web;

import coop.cabas.access.Caller;
import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.shared.NotFound;
import org.springframework.stereotype.Component;

/** Of whom whoever looks may order: a buyer of their own suppliers, who manages them of any. */
@Component
class Buying {

    private final Caller caller;
    private final Suppliers suppliers;

    Buying(Caller caller, Suppliers suppliers) {
        this.caller = caller;
        this.suppliers = suppliers;
    }

    boolean manages() {
        return caller.may(PurchasingPermissions.MANAGE);
    }

    boolean orders(SupplierId supplier) {
        return manages()
                || caller.may(PurchasingPermissions.ORDER)
                        && caller.account()
                                .filter(account -> suppliers.of(account).contains(supplier))
                                .isPresent();
    }

    /** @throws NotFound when it is another buyer's */
    void mustOrder(SupplierId supplier) {
        if (!orders(supplier)) {
            throw new NotFound(supplier);
        }
    }

    /** Number of the account, or one that nobody has. */
    long account() {
        return caller.account().map(account -> account.value()).orElse(-1L);
    }
}
