package coop.cabas.circles.web;

import coop.cabas.access.Permissions;
import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.Powers;
import coop.cabas.circles.Structure;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** What a circle, or one of its roles, grants. */
@Controller
@RequestMapping("/circles/{id}")
@Allow(CirclesPermissions.MANAGE)
class CirclePermissionsController {

    private final Powers powers;
    private final Permissions permissions;
    private final Structure structure;
    private final CircleAuthority authority;
    private final Clock clock;

    CirclePermissionsController(
            Powers powers, Permissions permissions, Structure structure, CircleAuthority authority, Clock clock) {
        this.powers = powers;
        this.permissions = permissions;
        this.structure = structure;
        this.authority = authority;
        this.clock = clock;
    }

    @GetMapping("/permissions")
    Page ofCircle(@PathVariable CircleId id) {
        return page(id, null, powers.of(id), Form.empty());
    }

    @PostMapping("/permissions")
    Page grantToCircle(@PathVariable CircleId id, @RequestParam(required = false) @Nullable Set<String> permission) {
        var wanted = permission == null ? Set.<String>of() : permission;
        try {
            powers.grant(id, wanted);
        } catch (Refused refused) {
            return page(id, null, wanted, Form.refused(refused));
        }
        return back(id);
    }

    @GetMapping("/roles/{role}/permissions")
    Page ofRole(@PathVariable CircleId id, @PathVariable CircleRoleId role) {
        return page(id, role, powers.ofRoles(id).getOrDefault(role, Set.of()), Form.empty());
    }

    @PostMapping("/roles/{role}/permissions")
    Page grantToRole(
            @PathVariable CircleId id,
            @PathVariable CircleRoleId role,
            @RequestParam(required = false) @Nullable Set<String> permission) {
        var wanted = permission == null ? Set.<String>of() : permission;
        if (!structure.role(role, today()).circle().equals(id)) {
            throw new NotFound(role);
        }
        try {
            powers.grant(role, wanted);
        } catch (Refused refused) {
            return page(id, role, wanted, Form.refused(refused));
        }
        return back(id);
    }

    private Page page(CircleId id, @Nullable CircleRoleId roleId, Set<String> granted, Form form) {
        authority.mustRunAll();
        var circle = structure.circle(id, today());
        var role = roleId == null ? null : structure.role(roleId, today());
        if (role != null && !role.circle().equals(id)) {
            throw new NotFound(role.id());
        }
        return new PermissionsPage(circle, role, PermissionsPage.byModule(permissions.names()), granted, form);
    }

    private static Redirect back(CircleId id) {
        return Redirect.to("/circles/" + id.value()).saying("circles.permissions.saved");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
