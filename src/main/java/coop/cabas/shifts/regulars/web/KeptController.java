package coop.cabas.shifts.regulars.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.HoldId;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.regulars.Hold;
import coop.cabas.shifts.regulars.Holds;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.function.Supplier;

/**
 * Places kept for somebody: from a letter, whose address answers for them, or signed in. Looking changes nothing, whoever looks: programs
 * that read letters follow addresses.
 */
@Controller
class KeptController {

    private static final String LETTER = "/shifts/kept/";
    private static final String OWN = "/me/shifts/kept";

    private final Holds holds;
    private final Bookings bookings;
    private final Myself myself;

    KeptController(Holds holds, Bookings bookings, Myself myself) {
        this.holds = holds;
        this.bookings = bookings;
        this.myself = myself;
    }

    @GetMapping("/shifts/kept/{secret}")
    @Allow(Allow.ANYONE)
    Page asked(@PathVariable String secret) {
        return new KeptPage(LETTER + secret, holds.asked(secret), null);
    }

    @PostMapping("/shifts/kept/{secret}/{id:\\d+}/acceptance")
    @Allow(Allow.ANYONE)
    Page take(
            @PathVariable String secret, @PathVariable HoldId id, @RequestParam(defaultValue = "false") boolean noted) {
        return take(id, member(secret), noted, LETTER + secret, () -> holds.asked(secret));
    }

    @PostMapping("/shifts/kept/{secret}/{id:\\d+}/refusal")
    @Allow(Allow.ANYONE)
    Page refuse(@PathVariable String secret, @PathVariable HoldId id) {
        holds.refuse(id, member(secret));
        return Redirect.to(LETTER + secret).saying("shifts.kept.refused");
    }

    @GetMapping(OWN)
    @Allow(Allow.SIGNED_IN)
    Page own() {
        return new KeptPage(OWN, holds.of(myself.id()), null);
    }

    @PostMapping(OWN + "/{id:\\d+}/acceptance")
    @Allow(Allow.SIGNED_IN)
    Page takeOwn(@PathVariable HoldId id, @RequestParam(defaultValue = "false") boolean noted) {
        return take(id, myself.id(), noted, OWN, () -> holds.of(myself.id()));
    }

    @PostMapping(OWN + "/{id:\\d+}/refusal")
    @Allow(Allow.SIGNED_IN)
    Page refuseOwn(@PathVariable HoldId id) {
        holds.refuse(id, myself.id());
        return Redirect.to(OWN).saying("shifts.kept.refused");
    }

    private Page take(HoldId id, MemberId member, boolean noted, String path, Supplier<List<Hold>> all) {
        try {
            bookings.take(holds.mustBeOpen(id, member).shift(), member, noted);
        } catch (Refused refused) {
            return new KeptPage(path, all.get(), refused.reason());
        }
        return Redirect.to(path).saying("shifts.taken");
    }

    private MemberId member(String secret) {
        return holds.asked(secret).getFirst().member();
    }
}
