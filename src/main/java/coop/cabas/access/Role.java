package coop.cabas.access;

import java.util.Set;

/**
 * A named set of permissions, given to accounts.
 *
 * @param everything whether it grants all permissions, those of future versions included
 * @param holders how many accounts hold it
 */
public record Role(RoleId id, String name, boolean everything, Set<String> permissions, int holders) {

    /** The role that grants everything, which every Cabas has from the start. */
    public static final String ADMIN = "admin";
}
