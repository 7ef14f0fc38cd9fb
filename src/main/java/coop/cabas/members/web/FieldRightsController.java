package coop.cabas.members.web;

import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Level;
import coop.cabas.members.MembersPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Arrays;

/** Who may read and write each field of a member's file. */
@Controller
@RequestMapping("/members/settings/rights")
@Allow(MembersPermissions.SETTINGS)
class FieldRightsController {

    private final FieldRights rights;

    FieldRightsController(FieldRights rights) {
        this.rights = rights;
    }

    @GetMapping
    Page rights() {
        return new FieldRightsPage(rights.rules(), Words.levels());
    }

    @PostMapping("/{field}")
    Page choose(
            @PathVariable String field,
            @RequestParam Level readers,
            @RequestParam Level writers,
            @RequestParam(defaultValue = "0") int position,
            @RequestParam(required = false) @Nullable Boolean required) {
        var which = Arrays.stream(CoreField.values())
                .filter(one -> one.word().equals(field))
                .findFirst()
                .orElseThrow(() -> new NotFound(field));
        rights.choose(new FieldRights.Rule(
                which,
                readers,
                writers,
                which.canBeRequired() && Boolean.TRUE.equals(required),
                Math.clamp(position, 0, 999)));
        return Redirect.to("/members/settings/rights").saying("members.settings.saved");
    }
}
