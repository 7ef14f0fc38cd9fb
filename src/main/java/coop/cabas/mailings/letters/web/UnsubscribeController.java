package coop.cabas.mailings.letters.web;

import coop.cabas.mailings.letters.Unsubscribing;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Receiving no more news: looking does nothing, as mail programs look; pressing, or a mail program's own button, does. */
@Controller
@RequestMapping("/unsubscribe/{secret}")
@Allow(Allow.ANYONE)
class UnsubscribeController {

    private final Unsubscribing unsubscribing;

    UnsubscribeController(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    @GetMapping
    Page look(@PathVariable String secret) {
        unsubscribing.look(secret);
        return new UnsubscribePage(secret, false);
    }

    @PostMapping
    Page unsubscribe(@PathVariable String secret) {
        unsubscribing.unsubscribe(secret);
        return new UnsubscribePage(secret, true);
    }
}
