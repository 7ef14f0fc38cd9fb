package coop.cabas.circles.web;

import coop.cabas.circles.Circle;
import coop.cabas.circles.CircleRole;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a circle or a role grants, to be changed.
 *
 * @param role null for the circle as a whole
 * @param permissions module → names of its permissions
 * @param granted permissions ticked
 */
public record PermissionsPage(
        Circle circle, @Nullable CircleRole role, Map<String, List<String>> permissions, Set<String> granted, Form form)
        implements Page {

    static Map<String, List<String>> byModule(Collection<String> names) {
        var modules = new TreeMap<String, List<String>>();
        names.forEach(name -> modules.computeIfAbsent(name.substring(0, name.indexOf('.')), module -> new ArrayList<>())
                .add(name));
        return modules;
    }

    /** What people call a module; its own name when it has no other. */
    public String moduleName(String module) {
        var key = "access.module." + module;
        return Text.has(key) ? Text.t(key) : module;
    }

    public String path() {
        var circlePath = "/circles/" + circle.id().value();
        return role == null
                ? circlePath + "/permissions"
                : circlePath + "/roles/" + role.id().value() + "/permissions";
    }

    @Override
    public int status() {
        return form.status();
    }
}
