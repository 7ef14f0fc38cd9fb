package coop.cabas.papers.web;

import coop.cabas.barcodes.Barcodes;
import coop.cabas.members.Member;
import coop.cabas.members.Myself;
import coop.cabas.organisation.Organisation;
import coop.cabas.papers.People;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.print.Printer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;

/** A member's own card: on the telephone, and on paper. */
@Controller
@RequestMapping("/me/card")
@Allow(Allow.SIGNED_IN)
class OwnCardController {

    private final People people;
    private final Cards cards;
    private final Barcodes codes;
    private final Organisation organisation;
    private final Printer printer;
    private final Myself myself;

    OwnCardController(
            People people, Cards cards, Barcodes codes, Organisation organisation, Printer printer, Myself myself) {
        this.people = people;
        this.cards = cards;
        this.codes = codes;
        this.organisation = organisation;
        this.printer = printer;
        this.myself = myself;
    }

    @GetMapping
    Page card() {
        var me = me();
        return new OwnCardPage(organisation.identity().name(), me, cards.code(me));
    }

    @GetMapping("/bars.png")
    ResponseEntity<byte[]> bars() {
        return picture(codes.ean13(cards.code(me())));
    }

    @GetMapping("/square.png")
    ResponseEntity<byte[]> square() {
        return picture(codes.qr(cards.code(me())));
    }

    @GetMapping("/card.pdf")
    ResponseEntity<byte[]> sheet() {
        return printer.answer(cards.sheet(List.of(me())), "carte.pdf");
    }

    private People.Person me() {
        return myself.member()
                .map(Member::id)
                .flatMap(id -> people.of(List.of(id)).stream().findFirst())
                .orElseThrow(() -> new NotFound("me"));
    }

    private static ResponseEntity<byte[]> picture(byte[] png) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(png);
    }
}
