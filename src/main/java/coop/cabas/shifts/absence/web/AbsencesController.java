package coop.cabas.shifts.absence.web;

import coop.cabas.shared.Allow;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.absence.AbsenceRules;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What whoever cannot come may do, as the coop chooses. */
@Controller
@RequestMapping("/shifts/planning/absences")
@Allow(ShiftsPermissions.PLAN)
class AbsencesController {

    private final AbsenceRules rules;

    AbsencesController(AbsenceRules rules) {
        this.rules = rules;
    }

    @GetMapping
    Page chosen() {
        return new AbsencesPage(rules.chosen());
    }

    @PostMapping
    Page choose(
            @RequestParam(defaultValue = "false") boolean standIns,
            @RequestParam(defaultValue = "false") boolean swaps,
            @RequestParam(defaultValue = "false") boolean solidarity) {
        rules.choose(new AbsenceRules.Chosen(standIns, swaps, solidarity));
        return Redirect.to("/shifts/planning/absences").saying("shifts.saved");
    }
}
