package coop.cabas.organisation;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over the identity of the coop. */
@Component
public final class OrganisationPermissions implements Permission.Catalogue {

    /** Change what papers say of the coop: name, registrations, bank, signature. */
    public static final String MANAGE = "organisation.manage";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(MANAGE));
    }
}
