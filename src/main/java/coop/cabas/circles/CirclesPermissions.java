package coop.cabas.circles;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over circles. */
@Component
public final class CirclesPermissions implements Permission.Catalogue {

    /** See circles, who holds which role, meetings and decisions. */
    public static final String READ = "circles.read";

    /** Change any circle. Lead and secretary change their own without it. */
    public static final String MANAGE = "circles.manage";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(READ), new Permission(MANAGE));
    }
}
