package coop.cabas.imports;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over imports in general; handing in is a permission of each {@link Importer}. */
@Component
public final class ImportsPermissions implements Permission.Catalogue {

    /** See every import and its report, whatever the source. */
    public static final String READ = "imports.read";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(READ));
    }
}
