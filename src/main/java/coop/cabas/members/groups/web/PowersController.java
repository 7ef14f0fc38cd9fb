package coop.cabas.members.groups.web;

import coop.cabas.members.MembersPermissions;
import coop.cabas.members.groups.Power;
import coop.cabas.members.groups.Powers;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Set;

/** What managers of groups may do, for the whole coop. */
@Controller
@RequestMapping("/members/settings/managers")
@Allow(MembersPermissions.SETTINGS)
class PowersController {

    private final Powers powers;

    PowersController(Powers powers) {
        this.powers = powers;
    }

    @GetMapping
    Page powers() {
        return new PowersPage(powers.ofAll());
    }

    @PostMapping
    Page choose(@RequestParam(required = false) @Nullable Set<Power> powers) {
        this.powers.choose(null, powers == null ? Set.of() : powers);
        return Redirect.to("/members/settings/managers").saying("members.settings.saved");
    }
}
