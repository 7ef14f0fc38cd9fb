package coop.cabas.access.web;

import coop.cabas.access.AccessPermissions;
import coop.cabas.access.Permissions;
import coop.cabas.access.Role;
import coop.cabas.access.RoleId;
import coop.cabas.access.Roles;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Set;

@Controller
@RequestMapping("/roles")
@Allow(AccessPermissions.MANAGE)
class RolesController {

    private final Roles roles;
    private final Permissions permissions;

    RolesController(Roles roles, Permissions permissions) {
        this.roles = roles;
        this.permissions = permissions;
    }

    record Input(
            @NotBlank(message = "{ui.form.required}") @Size(max = 60, message = "{access.role.long}")
            String name,

            @Nullable Set<String> permission) {

        Set<String> granted() {
            return permission == null ? Set.of() : permission;
        }
    }

    @GetMapping
    Page list() {
        return new RolesPage(roles.all());
    }

    @GetMapping("/new")
    Page fresh() {
        return page(Form.empty(), null, Set.of());
    }

    @PostMapping
    Page create(@Valid Input input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(Form.of(binding), null, input.granted());
        }
        try {
            roles.create(input.name(), input.granted());
        } catch (Refused refused) {
            return page(Fields.refused(refused), null, input.granted());
        }
        return Redirect.to("/roles").saying("access.role.saved", input.name());
    }

    @GetMapping("/{id}")
    Page role(@PathVariable RoleId id) {
        var role = roles.find(id);
        return page(Form.of(new Input(role.name(), null)), role, role.permissions());
    }

    @PostMapping("/{id}")
    Page change(@PathVariable RoleId id, @Valid Input input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(Form.of(binding), roles.find(id), input.granted());
        }
        try {
            roles.change(id, input.name(), input.granted());
        } catch (Refused refused) {
            return page(Fields.refused(refused), roles.find(id), input.granted());
        }
        return Redirect.to("/roles").saying("access.role.saved", input.name());
    }

    @PostMapping("/{id}/deletion")
    Page delete(@PathVariable RoleId id) {
        var role = roles.find(id);
        roles.delete(id);
        return Redirect.to("/roles").saying("access.role.gone", role.name());
    }

    private RolePage page(Form form, @Nullable Role role, Set<String> granted) {
        return new RolePage(form, role, RolePage.byModule(permissions.names()), granted);
    }
}
