package coop.cabas.stock.web;

import coop.cabas.shared.Allow;
import coop.cabas.stock.Reason;
import coop.cabas.stock.ReasonId;
import coop.cabas.stock.Reasons;
import coop.cabas.stock.StockPermissions;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.form.Submission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.Objects;

/** Reasons for which something comes or goes. */
@Controller
@RequestMapping("/stock/reasons")
@Allow(StockPermissions.SETTINGS)
class ReasonsController {

    private final Reasons reasons;

    ReasonsController(Reasons reasons) {
        this.reasons = reasons;
    }

    record ReasonInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 60, message = "{stock.form.long}")
            String name,

            @NotNull(message = "{ui.form.required}") Reason.@Nullable Kind kind) {}

    @GetMapping
    Page all() {
        return new ReasonsPage(Form.empty(), reasons.all());
    }

    @PostMapping
    Page add(@Valid ReasonInput input, BindingResult binding) {
        return Submission.of(
                Map.of("stock.refused.nameTaken", "name"),
                binding,
                form -> new ReasonsPage(form, reasons.all()),
                () -> {
                    reasons.add(input.name(), Objects.requireNonNull(input.kind()));
                    return Redirect.to("/stock/reasons").saying("stock.saved");
                });
    }

    @PostMapping("/{id:\\d+}")
    Page end(@PathVariable ReasonId id, @RequestParam(defaultValue = "false") boolean ended) {
        reasons.end(id, ended);
        return Redirect.to("/stock/reasons").saying("stock.saved");
    }
}
