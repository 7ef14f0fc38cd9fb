package coop.cabas.gestioncompte;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over imports from gestion-compte. */
@Component
public final class GestionComptePermissions implements Permission.Catalogue {

    /** Import from gestion-compte, take imports back, see every balance and what is odd there. */
    public static final String IMPORT = "gestioncompte.import";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(IMPORT));
    }
}
