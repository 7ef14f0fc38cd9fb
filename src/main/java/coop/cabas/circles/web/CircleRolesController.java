package coop.cabas.circles.web;

import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRole;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.circles.CircleRoles;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.RoleText;
import coop.cabas.circles.Structure;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.time.LocalDate;

@Controller
@RequestMapping("/circles/{id}/roles")
@Allow(CirclesPermissions.READ)
class CircleRolesController {

    private final CircleRoles roles;
    private final Structure structure;
    private final CircleAuthority authority;
    private final Clock clock;

    CircleRolesController(CircleRoles roles, Structure structure, CircleAuthority authority, Clock clock) {
        this.roles = roles;
        this.structure = structure;
        this.authority = authority;
        this.clock = clock;
    }

    record Input(
            @NotBlank(message = "{ui.form.required}") @Size(max = 80, message = "{circles.form.long80}")
            String name,

            @Size(max = 2000, message = "{circles.form.long2000}") @Nullable
            String purpose,

            @Min(value = 1, message = "{circles.form.minutes}")
            @Max(value = 2400, message = "{circles.form.minutes}")
            @Nullable
            Integer minutes) {

        RoleText text() {
            return new RoleText(name, purpose == null ? "" : purpose, minutes);
        }
    }

    @GetMapping("/new")
    Page fresh(@PathVariable CircleId id) {
        return page(id, null, Form.empty());
    }

    @PostMapping
    Page add(@PathVariable CircleId id, @Valid Input input, BindingResult binding) {
        return Fields.submit(binding, form -> page(id, null, form), () -> {
            roles.add(id, input.text(), today());
            return back(id);
        });
    }

    @GetMapping("/{role}")
    Page role(@PathVariable CircleId id, @PathVariable CircleRoleId role) {
        var known = find(id, role);
        return page(id, known, Form.of(new Input(known.name(), known.purpose(), known.minutes())));
    }

    @PostMapping("/{role}")
    Page change(@PathVariable CircleId id, @PathVariable CircleRoleId role, @Valid Input input, BindingResult binding) {
        var known = find(id, role);
        return Fields.submit(binding, form -> page(id, known, form), () -> {
            roles.change(role, input.text());
            return back(id);
        });
    }

    @PostMapping("/{role}/ending")
    Page end(@PathVariable CircleId id, @PathVariable CircleRoleId role) {
        var known = find(id, role);
        roles.end(role);
        return Redirect.to("/circles/" + id.value()).saying("circles.role.over", known.name());
    }

    private CircleRole find(CircleId circle, CircleRoleId id) {
        var role = structure.role(id, today());
        if (!role.circle().equals(circle)) {
            throw new NotFound(id);
        }
        return role;
    }

    private Page page(CircleId id, @Nullable CircleRole role, Form form) {
        var circle = structure.circle(id, today());
        authority.mustRun(id);
        return new CircleRolePage(circle, role, form);
    }

    private static Redirect back(CircleId id) {
        return Redirect.to("/circles/" + id.value()).saying("circles.saved");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
