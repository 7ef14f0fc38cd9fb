package coop.cabas.members;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over the member file. */
@Component
public final class MembersPermissions implements Permission.Catalogue {

    /** See the member file: the staff's view of everybody. */
    public static final String READ = "members.read";

    /** Register and change members, their memberships, households, groups. */
    public static final String MANAGE = "members.manage";

    /** Choose fields, statuses, numbering, who sees what; merge files; undo mass changes. */
    public static final String SETTINGS = "members.settings";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(READ), new Permission(MANAGE), new Permission(SETTINGS));
    }
}
