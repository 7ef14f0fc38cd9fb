package coop.cabas.shares.web;

import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Allow;
import coop.cabas.shares.Corrections;
import coop.cabas.shares.Holdings;
import coop.cabas.shares.Register;
import coop.cabas.shares.ShareClasses;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.shares.Subscriptions;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;

/** The shares of somebody: what they hold, every line of the register about them, and what can be done. */
@Controller
@RequestMapping("/members/{id:\\d+}/shares")
@Allow(SharesPermissions.READ)
class MemberSharesController {

    private final Directory directory;
    private final Holdings holdings;
    private final Register register;
    private final Subscriptions subscriptions;
    private final ShareClasses classes;
    private final Corrections corrections;
    private final Acts acts;
    private final Viewer viewer;
    private final Clock clock;

    MemberSharesController(
            Directory directory,
            Holdings holdings,
            Register register,
            Subscriptions subscriptions,
            ShareClasses classes,
            Corrections corrections,
            Acts acts,
            Viewer viewer,
            Clock clock) {
        this.directory = directory;
        this.holdings = holdings;
        this.register = register;
        this.subscriptions = subscriptions;
        this.classes = classes;
        this.corrections = corrections;
        this.acts = acts;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GetMapping
    Page shares(@PathVariable MemberId id) {
        var today = LocalDate.now(clock);
        var member = directory.find(id);
        var positions = holdings.of(id, today);
        return new MemberSharesPage(
                member,
                positions.stream()
                        .map(position -> new MemberSharesPage.Held(
                                position,
                                classes.find(position.of()),
                                position.unpaid(classes.nominal(position.of(), today))))
                        .toList(),
                register.of(id),
                subscriptions.of(id),
                acts.possible(member, positions),
                viewer.may(SharesPermissions.MANAGE));
    }

    @PostMapping("/lines/{number:\\d+}/correction")
    @Allow(SharesPermissions.MANAGE)
    Page correct(@PathVariable MemberId id, @PathVariable long number, @RequestParam(defaultValue = "") String reason) {
        acts.mine(id, number);
        corrections.correct(number, reason);
        return Redirect.to("/members/" + id.value() + "/shares").saying("shares.corrected");
    }
}
