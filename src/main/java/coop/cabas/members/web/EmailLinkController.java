package coop.cabas.members.web;

import coop.cabas.members.OwnEmails;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The link sent to an address that a member gave: for whoever reads it, signed in or not. */
@Controller
@RequestMapping("/emails/{secret}")
@Allow(Allow.ANYONE)
class EmailLinkController {

    private final OwnEmails emails;

    EmailLinkController(OwnEmails emails) {
        this.emails = emails;
    }

    @GetMapping
    Page look(@PathVariable String secret) {
        return new EmailLinkPage(secret, emails.look(secret));
    }

    @PostMapping
    Page confirm(@PathVariable String secret) {
        emails.confirm(secret);
        return new EmailLinkPage(secret, null);
    }
}
