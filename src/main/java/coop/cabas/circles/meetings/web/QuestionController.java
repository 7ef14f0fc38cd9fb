package coop.cabas.circles.meetings.web;

import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.meetings.DecisionId;
import coop.cabas.circles.meetings.Decisions;
import coop.cabas.circles.meetings.QuestionId;
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

/** One question about a proposal. */
@Controller
@RequestMapping("/decisions/{id}/questions/{question}")
@Allow(CirclesPermissions.READ)
class QuestionController {

    private final Decisions decisions;

    QuestionController(Decisions decisions) {
        this.decisions = decisions;
    }

    record Answered(
            @NotBlank(message = "{ui.form.required}") @Size(max = 2000, message = "{meetings.form.long}")
            String answer) {}

    @GetMapping
    Page question(@PathVariable DecisionId id, @PathVariable QuestionId question) {
        return page(id, question, null);
    }

    @PostMapping("/answer")
    Page answer(
            @PathVariable DecisionId id,
            @PathVariable QuestionId question,
            @Valid Answered input,
            BindingResult binding) {
        if (binding.hasErrors()) {
            return page(id, question, Form.of(binding));
        }
        try {
            decisions.answer(id, question, input.answer());
        } catch (Refused refused) {
            return page(id, question, Form.refused(refused));
        }
        return Redirect.to("/decisions/" + id.value()).saying("meetings.decision.answered.done");
    }

    private Page page(DecisionId id, QuestionId question, @Nullable Form form) {
        var decision = decisions.find(id);
        var asked = decision.question(question);
        return new QuestionPage(decision, asked, form == null ? Form.of(new Answered(asked.answer())) : form);
    }
}
