package coop.cabas.access;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Every permission that the modules of this program declare. */
@Component
public class Permissions {

    private final NavigableSet<String> names;

    /** @throws IllegalStateException when two modules declare the same name, or a name is not {@code module.verb} */
    Permissions(List<Permission.Catalogue> catalogues) {
        var all = new TreeSet<String>();
        for (var catalogue : catalogues) {
            for (var permission : catalogue.permissions()) {
                if (!permission.name().matches("[a-z]+([.-][a-z]+)+")) {
                    throw new IllegalStateException("Not a permission name, module.verb: " + permission.name());
                }
                if (!all.add(permission.name())) {
                    throw new IllegalStateException("Permission declared twice: " + permission.name());
                }
            }
        }
        names = Collections.unmodifiableNavigableSet(all);
    }

    /** All names, in alphabetical order, so that those of a module stand together. */
    public NavigableSet<String> names() {
        return names;
    }

    /** Whether an {@link Allow} may say this. */
    public boolean isAllowValue(String value) {
        return value.equals(Allow.ANYONE) || value.equals(Allow.SIGNED_IN) || names.contains(value);
    }

    /** @return those of the names that no module declares */
    public List<String> unknown(Collection<String> candidates) {
        return candidates.stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .toList();
    }
}
