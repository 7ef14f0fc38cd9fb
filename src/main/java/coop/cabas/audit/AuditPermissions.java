package coop.cabas.audit;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over the audit trail. */
@Component
public final class AuditPermissions implements Permission.Catalogue {

    /** Read the whole trail and export it. */
    public static final String READ = "audit.read";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(READ));
    }
}
