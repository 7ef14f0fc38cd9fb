package coop.cabas.papers.web;

import coop.cabas.badges.BadgesPermissions;
import coop.cabas.badges.BatchId;
import coop.cabas.members.MemberId;
import coop.cabas.members.Myself;
import coop.cabas.papers.People;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.print.Printer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/** Cards and slips of one member, of a batch, and one's own. What is printed is made and written down: never by a GET. */
@Controller
@Allow(BadgesPermissions.ISSUE)
class CardPrintController {

    private final People people;
    private final Cards cards;
    private final Myself myself;
    private final Printer printer;

    CardPrintController(People people, Cards cards, Myself myself, Printer printer) {
        this.people = people;
        this.cards = cards;
        this.myself = myself;
        this.printer = printer;
    }

    @PostMapping("/members/{id:\\d+}/badges/card.pdf")
    ResponseEntity<byte[]> card(@PathVariable MemberId id) {
        return printer.answer(cards.of(List.of(one(id)), CardSheet.Layout.CARD), "carte.pdf");
    }

    @PostMapping("/members/{id:\\d+}/badges/slip.pdf")
    ResponseEntity<byte[]> slip(@PathVariable MemberId id) {
        return printer.answer(cards.slip(one(id)), "billet.pdf");
    }

    @PostMapping("/badges/batches/{batch:\\d+}/cards.pdf")
    ResponseEntity<byte[]> blanks(
            @PathVariable BatchId batch, @RequestParam(defaultValue = "CARD") CardSheet.Layout layout) {
        return printer.answer(cards.blanks(batch, layout), "cartes-vierges.pdf");
    }

    @Allow(Allow.SIGNED_IN)
    @PostMapping("/me/card/card.pdf")
    ResponseEntity<byte[]> own() {
        return printer.answer(cards.of(List.of(one(myself.id())), CardSheet.Layout.CARD), "carte.pdf");
    }

    private People.Person one(MemberId id) {
        return people.of(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }
}
