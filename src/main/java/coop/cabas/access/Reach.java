package coop.cabas.access;

import java.util.Set;

/** How far a role, or all roles of an account, go. Nobody hands out, takes away or touches more than they hold. */
record Reach(boolean everything, Set<String> permissions) {

    Reach {
        permissions = Set.copyOf(permissions);
    }

    boolean isWithin(Rights rights) {
        return rights.everything() || !everything && rights.permissions().containsAll(permissions);
    }
}
