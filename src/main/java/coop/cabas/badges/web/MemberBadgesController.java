package coop.cabas.badges.web;

import coop.cabas.badges.BadgeId;
import coop.cabas.badges.Badges;
import coop.cabas.badges.BadgesPermissions;
import coop.cabas.badges.Ending;
import coop.cabas.badges.PhoneId;
import coop.cabas.badges.Phones;
import coop.cabas.badges.Replacements;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Badges of one member: given, scanned, taken back. */
@Controller
@RequestMapping("/members/{id:\\d+}/badges")
@Allow(BadgesPermissions.ISSUE)
class MemberBadgesController {

    private final Badges badges;
    private final Replacements replacements;
    private final Phones phones;
    private final HeldBadge.Query held;
    private final Directory directory;

    MemberBadgesController(
            Badges badges, Replacements replacements, Phones phones, HeldBadge.Query held, Directory directory) {
        this.badges = badges;
        this.replacements = replacements;
        this.phones = phones;
        this.held = held;
        this.directory = directory;
    }

    @GetMapping
    Page of(@PathVariable MemberId id) {
        return page(id, Form.empty());
    }

    @PostMapping
    Page issue(@PathVariable MemberId id) {
        try {
            badges.issue(id);
        } catch (Refused refused) {
            return page(id, Form.refused(refused));
        }
        return done(id, "badges.issued");
    }

    @PostMapping("/pairing")
    Page pair(@PathVariable MemberId id, @RequestParam(defaultValue = "") String code) {
        try {
            badges.pair(code, id);
        } catch (Refused refused) {
            return page(id, Form.refused("code", refused.reason()));
        }
        return done(id, "badges.paired");
    }

    @PostMapping("/{badge:\\d+}/ending")
    Page end(@PathVariable MemberId id, @PathVariable BadgeId badge, @RequestParam Ending ending) {
        if (!id.equals(badges.find(badge).holder())) {
            throw new NotFound(badge);
        }
        try {
            if (ending == Ending.REPLACED) {
                replacements.replace(badge);
                return done(id, "badges.replaced");
            }
            badges.end(badge, ending);
        } catch (Refused refused) {
            return page(id, Form.refused(refused));
        }
        return done(id, "badges.end.done");
    }

    @PostMapping("/phones/{phone:\\d+}/ending")
    Page endPhone(@PathVariable MemberId id, @PathVariable PhoneId phone) {
        phones.end(phone, id, Ending.REVOKED);
        return done(id, "badges.end.done");
    }

    private static Page done(MemberId id, String said) {
        return Redirect.to("/members/" + id.value() + "/badges").saying(said);
    }

    private Page page(MemberId id, Form form) {
        return new MemberBadgesPage(directory.find(id), held.of(id), phones.of(id), form);
    }
}
