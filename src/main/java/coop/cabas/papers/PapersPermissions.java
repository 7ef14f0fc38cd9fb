package coop.cabas.papers;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over what is printed. */
@Component
public final class PapersPermissions implements Permission.Catalogue {

    /** Print cards, labels and sheets of members whom one may see. */
    public static final String PRINT = "papers.print";

    /** Choose how cards and labels look. */
    public static final String SETTINGS = "papers.settings";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(PRINT), new Permission(SETTINGS));
    }
}
