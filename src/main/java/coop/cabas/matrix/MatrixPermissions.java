package coop.cabas.matrix;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over the matrix of evidence. */
@Component
public final class MatrixPermissions implements Permission.Catalogue {

    /** See the matrix, its proofs and its score. */
    public static final String READ = "matrix.read";

    /** Decide what is expected, how often and of whom; write activities; begin with the starter pack. */
    public static final String MANAGE = "matrix.manage";

    /** State that something was done, and take one's statement back. */
    public static final String STATE = "matrix.state";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(READ), new Permission(MANAGE), new Permission(STATE));
    }
}
