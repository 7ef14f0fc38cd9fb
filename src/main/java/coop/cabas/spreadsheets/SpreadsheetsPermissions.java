package coop.cabas.spreadsheets;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over lists of members. */
@Component
public final class SpreadsheetsPermissions implements Permission.Catalogue {

    /** Import members from lists, and take that back. */
    public static final String IMPORT = "spreadsheets.import";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(IMPORT));
    }
}
