package coop.cabas.circles.web;

import coop.cabas.circles.Circle;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Name, purpose and place of a circle.
 *
 * @param circle null while it is new
 * @param parents circles that it may belong to
 * @param movable whether the viewer may choose its place
 * @param endable whether the viewer may end it
 */
public record CircleFormPage(
        Form form, @Nullable Circle circle, Map<String, String> parents, boolean movable, boolean endable)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
