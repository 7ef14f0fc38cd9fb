package coop.cabas.tools;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over the register of tools. */
@Component
public final class ToolsPermissions implements Permission.Catalogue {

    /** See the tools, what runs where, versions and what was decided on them. */
    public static final String READ = "tools.read";

    /** Enter, describe and retire tools, their environments and the feeds of their versions. */
    public static final String MANAGE = "tools.manage";

    /** Note installs, reviews of versions, decisions on them and test reports. */
    public static final String RECORD = "tools.record";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(READ), new Permission(MANAGE), new Permission(RECORD));
    }
}
