package coop.cabas.badges.web;

import coop.cabas.badges.BadgeId;
import coop.cabas.badges.BadgeSettings;
import coop.cabas.badges.Badges;
import coop.cabas.badges.Ending;
import coop.cabas.badges.PhoneId;
import coop.cabas.badges.Phones;
import coop.cabas.barcodes.Barcodes;
import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Objects;

/** A member's own badges: shown on their telephone, and ended at once when they are lost. */
@Controller
@RequestMapping("/me/card")
@Allow(Allow.SIGNED_IN)
class OwnBadgesController {

    private final Badges badges;
    private final Phones phones;
    private final BadgeSettings settings;
    private final HeldBadge.Query held;
    private final Barcodes codes;
    private final Myself myself;

    OwnBadgesController(
            Badges badges, Phones phones, BadgeSettings settings, HeldBadge.Query held, Barcodes codes, Myself myself) {
        this.badges = badges;
        this.phones = phones;
        this.settings = settings;
        this.held = held;
        this.codes = codes;
        this.myself = myself;
    }

    @GetMapping
    Page card() {
        return page();
    }

    @GetMapping("/bars.png")
    ResponseEntity<byte[]> bars() {
        return picture(codes.ean13(code()));
    }

    @GetMapping("/square.png")
    ResponseEntity<byte[]> square() {
        return picture(codes.qr(code()));
    }

    /** Members say what happened to it; what only staff know is refused. */
    @PostMapping("/badges/{badge:\\d+}/ending")
    Page end(@PathVariable BadgeId badge, @RequestParam Ending ending) {
        if (!myself.id().equals(badges.find(badge).holder()) || (ending != Ending.LOST && ending != Ending.STOLEN)) {
            throw new NotFound(badge);
        }
        badges.end(badge, ending);
        return Redirect.to("/me/card").saying("badges.own.ended");
    }

    @PostMapping("/phones/{phone:\\d+}/ending")
    Page endPhone(@PathVariable PhoneId phone) {
        phones.end(phone, myself.id(), Ending.LOST);
        return Redirect.to("/me/card").saying("badges.own.ended");
    }

    private OwnBadgesPage page() {
        var me = myself.me();
        return OwnBadgesPage.of(
                me, held.of(me.id()), phones.of(me.id()), settings.chosen().phones());
    }

    private String code() {
        var card = page().card();
        if (card == null) {
            throw new NotFound("card");
        }
        return Objects.requireNonNull(card).code();
    }

    private static ResponseEntity<byte[]> picture(byte[] png) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(png);
    }
}
