package coop.cabas.shared;

import java.util.List;

/**
 * A power that a role can grant. Its label and explanation are the texts {@code permission.<name>} and
 * {@code permission.<name>.help} of its module.
 *
 * @param name the module first: {@code sales.import}
 */
public record Permission(String name) {

    /** The permissions of one module; each module contributes one bean. */
    public interface Catalogue {

        List<Permission> permissions();
    }
}
