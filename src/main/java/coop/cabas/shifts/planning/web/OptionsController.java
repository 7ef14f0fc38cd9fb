package coop.cabas.shifts.planning.web;

import coop.cabas.shared.Allow;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.planning.Options;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the coop adds to plain booking, or leaves off. */
@Controller
@RequestMapping("/shifts/planning/options")
@Allow(ShiftsPermissions.PLAN)
class OptionsController {

    private final Options options;

    OptionsController(Options options) {
        this.options = options;
    }

    @GetMapping
    Page options() {
        return new OptionsPage(Form.of(OptionsInput.of(options.chosen())));
    }

    @PostMapping
    Page choose(@Valid OptionsInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return new OptionsPage(Form.of(binding));
        }
        options.choose(input.chosen());
        return Redirect.to("/shifts/planning/options").saying("shifts.saved");
    }
}
