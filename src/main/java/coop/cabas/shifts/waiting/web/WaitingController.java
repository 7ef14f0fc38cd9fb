package coop.cabas.shifts.waiting.web;

import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.waiting.Lines;
import coop.cabas.shifts.waiting.Watches;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Members wait for a place, or ask to be told. */
@Controller
@RequestMapping("/shifts/{id:\\d+}")
@Allow(Allow.SIGNED_IN)
class WaitingController {

    private final Lines lines;
    private final Watches watches;
    private final Myself myself;

    WaitingController(Lines lines, Watches watches, Myself myself) {
        this.lines = lines;
        this.watches = watches;
        this.myself = myself;
    }

    @PostMapping("/waiting")
    Page join(@PathVariable ShiftId id) {
        lines.join(id, myself.id());
        return back(id).saying("shifts.wait.joined");
    }

    @PostMapping("/waiting/end")
    Page leave(@PathVariable ShiftId id) {
        lines.leave(id, myself.id());
        return back(id).saying("shifts.wait.left");
    }

    @PostMapping("/watch")
    Page watch(@PathVariable ShiftId id) {
        watches.begin(id, myself.id());
        return back(id).saying("shifts.watch.begun");
    }

    @PostMapping("/watch/end")
    Page end(@PathVariable ShiftId id) {
        watches.end(id, myself.id());
        return back(id).saying("shifts.watch.ended");
    }

    private static Redirect back(ShiftId id) {
        return Redirect.to("/shifts/" + id.value());
    }
}
