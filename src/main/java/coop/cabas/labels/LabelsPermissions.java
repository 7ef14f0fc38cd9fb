package coop.cabas.labels;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over shelf labels. */
@Component
public final class LabelsPermissions implements Permission.Catalogue {

    /** See which labels wait, print them, and say that they are on the shelves. */
    public static final String PRINT = "labels.print";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(PRINT));
    }
}
