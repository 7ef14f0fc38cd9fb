package coop.cabas.shares;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over shares and their register. */
@Component
public final class SharesPermissions implements Permission.Catalogue {

    /** See the register, who holds what, the capital. */
    public static final String READ = "shares.read";

    /** Record subscriptions, payments, transfers, withdrawals and refunds. */
    public static final String MANAGE = "shares.manage";

    /** Choose classes, nominal values, rules of the statutes; close years. */
    public static final String SETTINGS = "shares.settings";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(READ), new Permission(MANAGE), new Permission(SETTINGS));
    }
}
