package coop.cabas.galette;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over imports of members. */
@Component
public final class GalettePermissions implements Permission.Catalogue {

    /** Import from Galette, take imports back, see the proof and what could not be carried over. */
    public static final String IMPORT = "galette.import";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(IMPORT));
    }
}
