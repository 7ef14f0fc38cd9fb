package coop.cabas.members.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.SignIns;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Allow(MembersPermissions.MANAGE)
class InvitationController {

    private final SignIns signIns;

    InvitationController(SignIns signIns) {
        this.signIns = signIns;
    }

    @PostMapping("/members/{id:\\d+}/invitation")
    Page invite(@PathVariable MemberId id) {
        var sent = signIns.invite(id);
        return Redirect.to("/members/" + id.value()).saying(sent ? "members.signIn.sent" : "members.signIn.found");
    }
}
