package coop.cabas.access;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over accounts themselves. */
@Component
public final class AccessPermissions implements Permission.Catalogue {

    /** Invite and disable people, give and take roles, write roles: never beyond one's own permissions. */
    public static final String MANAGE = "access.manage";

    /** Make API tokens, limited to one's own permissions. */
    public static final String TOKENS = "access.tokens";

    /** Look at Cabas as somebody else, for a reason that they read; changes nothing, and never beyond one's own permissions. */
    public static final String SEE = "access.see";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(MANAGE), new Permission(TOKENS), new Permission(SEE));
    }
}
