package coop.cabas.fees;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over fees and payments. */
@Component
public final class FeesPermissions implements Permission.Catalogue {

    /** See fees, payments and who owes what. */
    public static final String READ = "fees.read";

    /** Record fees and payments, match transfers, write receipts, choose types and ways to pay. */
    public static final String MANAGE = "fees.manage";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(READ), new Permission(MANAGE));
    }
}
