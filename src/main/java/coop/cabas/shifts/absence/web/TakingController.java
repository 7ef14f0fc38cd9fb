package coop.cabas.shifts.absence.web;

import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.absence.AbsenceRules;
import coop.cabas.shifts.absence.StandIns;
import coop.cabas.shifts.absence.Swaps;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Taking the place of somebody who cannot come, or exchanging one's own with them; not there unless the coop wants it. */
@Controller
@Allow(Allow.SIGNED_IN)
class TakingController {

    private final StandIns standIns;
    private final Swaps swaps;
    private final AbsenceRules rules;
    private final Myself myself;

    TakingController(StandIns standIns, Swaps swaps, AbsenceRules rules, Myself myself) {
        this.standIns = standIns;
        this.swaps = swaps;
        this.rules = rules;
        this.myself = myself;
    }

    @GetMapping("/shifts/offers")
    Page offers() {
        mustBe(rules.chosen().standIns());
        return new OffersPage(standIns.open(), null);
    }

    @PostMapping("/shifts/offers/{id:\\d+}/taking")
    Page take(@PathVariable long id) {
        try {
            standIns.take(id, myself.id());
        } catch (Refused refused) {
            return new OffersPage(standIns.open(), refused.reason());
        }
        return Redirect.to("/me/shifts").saying("shifts.taken");
    }

    @GetMapping("/me/shifts/swaps")
    Page swaps() {
        mustBe(rules.chosen().swaps());
        return new SwapsPage(swaps.to(myself.id()), null);
    }

    @PostMapping("/me/shifts/swaps/{id:\\d+}/acceptance")
    Page accept(@PathVariable long id) {
        try {
            swaps.accept(id, myself.id());
        } catch (Refused refused) {
            return new SwapsPage(swaps.to(myself.id()), refused.reason());
        }
        return Redirect.to("/me/shifts").saying("shifts.swap.done");
    }

    @PostMapping("/me/shifts/swaps/{id:\\d+}/refusal")
    Page decline(@PathVariable long id) {
        try {
            swaps.decline(id, myself.id());
        } catch (Refused refused) {
            return new SwapsPage(swaps.to(myself.id()), refused.reason());
        }
        return Redirect.to("/me/shifts/swaps").saying("shifts.swap.isDeclined");
    }

    private static void mustBe(boolean chosen) {
        if (!chosen) {
            throw new NotFound("absence");
        }
    }
}
