package coop.cabas.badges.web;

import coop.cabas.badges.Badges;
import coop.cabas.badges.BadgesPermissions;
import coop.cabas.badges.Scan;
import coop.cabas.badges.Scans;
import coop.cabas.members.Directory;
import coop.cabas.members.Member;
import coop.cabas.members.MemberId;
import coop.cabas.members.Whom;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;

/** Says whose a badge is, and gives it to somebody when it is nobody's. Codes are never part of an address. */
@Controller
@RequestMapping("/badges")
@Allow(BadgesPermissions.ISSUE)
class DeskController {

    private final Badges badges;
    private final Scans scans;
    private final Directory directory;
    private final Clock clock;

    DeskController(Badges badges, Scans scans, Directory directory, Clock clock) {
        this.badges = badges;
        this.scans = scans;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    Page desk() {
        return new DeskPage("", null, null, Whom.NOBODY, Form.empty());
    }

    @PostMapping("/scan")
    Page scan(@RequestParam(defaultValue = "") String code) {
        return switch (scans.of(code, clock.instant())) {
            case Scan.Known known -> known(known.holder(), "badges.known");
            case Scan.Useless useless ->
                code.isBlank()
                        ? new DeskPage(
                                "", null, null, Whom.NOBODY, Form.refused("code", Message.of("ui.form.required")))
                        : page(code, useless, Whom.NOBODY, Form.empty());
        };
    }

    /** @param who a name or a number, as it was typed @param member who was chosen among several */
    @PostMapping("/pairing")
    Page pair(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(required = false) @Nullable Long member) {
        var whom = directory.meant(who, member);
        var one = whom.one();
        if (one.isEmpty()) {
            var unclear = whom.among().isEmpty() ? "badges.who.nobody" : "badges.who.several";
            return again(code, whom, Form.refused("who", Message.of(unclear, whom.typed())));
        }
        try {
            badges.pair(code, one.get().id());
        } catch (Refused refused) {
            return again(code, whom, Form.refused("who", refused.reason()));
        }
        return known(one.get().id(), "badges.paired");
    }

    private Page known(MemberId holder, String said) {
        return Redirect.to("/members/" + holder.value() + "/badges")
                .saying(said, directory.find(holder).name());
    }

    private Page again(String code, Whom whom, Form form) {
        return scans.of(code, clock.instant()) instanceof Scan.Useless useless
                ? page(code, useless, whom, form)
                : new DeskPage(code, Scan.Why.UNKNOWN, null, whom, form);
    }

    private Page page(String code, Scan.Useless useless, Whom whom, Form form) {
        return new DeskPage(code.strip(), useless.why(), of(useless.holder()), whom, form);
    }

    private @Nullable Member of(@Nullable MemberId holder) {
        return holder == null ? null : directory.find(holder);
    }
}
