package coop.cabas.access.web;

import coop.cabas.access.Role;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One role: its name and what it grants.
 *
 * @param role null while it is new
 * @param permissions module → names of its permissions
 * @param granted permissions ticked
 */
public record RolePage(Form form, @Nullable Role role, Map<String, List<String>> permissions, Set<String> granted)
        implements Page {

    static Map<String, List<String>> byModule(Collection<String> names) {
        var modules = new TreeMap<String, List<String>>();
        names.forEach(name -> modules.merge(
                name.substring(0, name.indexOf('.')),
                List.of(name),
                (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList()));
        return modules;
    }

    /** What people call a module; its own name when it has no other. */
    public String moduleName(String module) {
        var key = "access.module." + module;
        return Text.has(key) ? Text.t(key) : module;
    }

    @Override
    public int status() {
        return form.status();
    }
}
