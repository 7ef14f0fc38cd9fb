package coop.cabas.circles.meetings.web;

import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.meetings.DecisionId;
import coop.cabas.circles.meetings.Decisions;
import coop.cabas.circles.meetings.ObjectionId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One objection to a proposal. */
@Controller
@RequestMapping("/decisions/{id}/objections/{objection}")
@Allow(CirclesPermissions.READ)
class ObjectionController {

    private final Decisions decisions;

    ObjectionController(Decisions decisions) {
        this.decisions = decisions;
    }

    record Integrated(
            @NotBlank(message = "{ui.form.required}") @Size(max = 2000, message = "{meetings.form.long}")
            String integration,

            @NotBlank(message = "{ui.form.required}") @Size(max = 10_000, message = "{meetings.form.long}")
            String proposal,

            @Nullable Integer version) {

        int seen() {
            return version == null ? -1 : version;
        }
    }

    record TakenBack(
            @NotBlank(message = "{ui.form.required}") @Size(max = 2000, message = "{meetings.form.long}")
            String why) {}

    @GetMapping
    Page objection(@PathVariable DecisionId id, @PathVariable ObjectionId objection) {
        return page(id, objection, null, Form.empty());
    }

    @PostMapping("/integration")
    Page integrate(
            @PathVariable DecisionId id,
            @PathVariable ObjectionId objection,
            @Valid Integrated input,
            BindingResult binding) {
        if (binding.hasErrors()) {
            return page(id, objection, Form.of(binding), Form.empty());
        }
        try {
            decisions.integrate(id, objection, input.seen(), input.integration(), input.proposal());
        } catch (Refused refused) {
            return page(id, objection, Form.refused(refused), Form.empty());
        }
        return back(id).saying("meetings.decision.integrated.done");
    }

    @PostMapping("/withdrawal")
    Page takeBack(
            @PathVariable DecisionId id,
            @PathVariable ObjectionId objection,
            @Valid TakenBack input,
            BindingResult binding) {
        if (binding.hasErrors()) {
            return page(id, objection, null, Form.of(binding));
        }
        try {
            decisions.takeBack(id, objection, input.why());
        } catch (Refused refused) {
            return page(id, objection, null, Form.refused(refused));
        }
        return back(id).saying("meetings.decision.takenBack.done");
    }

    private Page page(DecisionId id, ObjectionId objection, @Nullable Form integration, Form withdrawal) {
        var decision = decisions.find(id);
        var raised = decision.objection(objection);
        return new ObjectionPage(
                decision,
                raised,
                decisions.mayShape(decision),
                decisions.mayTakeBack(decision, raised),
                integration == null ? Form.of(new Integrated("", decision.proposal(), null)) : integration,
                withdrawal);
    }

    private static Redirect back(DecisionId id) {
        return Redirect.to("/decisions/" + id.value());
    }
}
