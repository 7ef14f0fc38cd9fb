package coop.cabas.circles.web;

import coop.cabas.circles.Circle;
import coop.cabas.circles.CircleRole;
import coop.cabas.circles.RoleKind;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * One role of a circle, to be changed.
 *
 * @param role null while it is new
 */
public record CircleRolePage(Circle circle, @Nullable CircleRole role, Form form) implements Page {

    public boolean isEndable() {
        return role != null && role.kind() == RoleKind.OWN;
    }

    @Override
    public int status() {
        return form.status();
    }
}
