package coop.cabas.members.twins;

import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.Profiles;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Two files beside each other. */
@Controller
@RequestMapping("/members/twins/{a:\\d+}/{b:\\d+}")
@Allow(MembersPermissions.MANAGE)
class PairController {

    private final Twins twins;
    private final SideBySide sides;
    private final Profiles profiles;

    PairController(Twins twins, SideBySide sides, Profiles profiles) {
        this.twins = twins;
        this.sides = sides;
        this.profiles = profiles;
    }

    @GetMapping
    Page pair(@PathVariable MemberId a, @PathVariable MemberId b) {
        if (a.equals(b)) {
            throw new NotFound(b);
        }
        var one = profiles.of(a);
        var other = profiles.of(b);
        if (one.mergedInto() != null || other.mergedInto() != null) {
            var whole = one.mergedInto() != null ? one.mergedInto() : b;
            return Redirect.to("/members/" + whole.value()).saying("twins.merged.already");
        }
        return new PairPage(
                a,
                b,
                one.name(),
                other.name(),
                sides.lines(a, b),
                twins.of(a, b).orElse(null),
                twins.areDistinct(a, b));
    }
}
