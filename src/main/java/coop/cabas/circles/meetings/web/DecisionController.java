package coop.cabas.circles.meetings.web;

import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.meetings.DecisionId;
import coop.cabas.circles.meetings.Decisions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.LocalDate;
import java.util.Map;

/** One decision: what people say about it, and what becomes of it. */
@Controller
@RequestMapping("/decisions/{id}")
@Allow(CirclesPermissions.READ)
class DecisionController {

    private static final String NOT_TO_COME = "meetings.decision.refused.notToCome";

    private final Decisions decisions;
    private final DecisionPages pages;

    DecisionController(Decisions decisions, DecisionPages pages) {
        this.decisions = decisions;
        this.pages = pages;
    }

    record Asked(
            @NotBlank(message = "{ui.form.required}") @Size(max = 2000, message = "{meetings.form.long}")
            String question) {}

    record Objected(
            @NotBlank(message = "{meetings.decision.refused.noReason}")
            @Size(max = 2000, message = "{meetings.form.long}")
            String reason) {}

    record Withdrawn(
            @NotBlank(message = "{ui.form.required}") @Size(max = 2000, message = "{meetings.form.long}")
            String why) {}

    record Adopted(
            @NotBlank(message = "{ui.form.required}") @Size(max = 10_000, message = "{meetings.form.long}")
            String outcome,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate review,

            @Nullable Integer version) {

        int seen() {
            return version == null ? -1 : version;
        }
    }

    record Kept(
            @Nullable @Size(max = 2000, message = "{meetings.form.long}")
            String note,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until) {}

    @GetMapping
    Page decision(@PathVariable DecisionId id) {
        return pages.of(id);
    }

    @PostMapping("/questions")
    Page ask(@PathVariable DecisionId id, @Valid Asked input, BindingResult binding) {
        return done(id, "question", binding, () -> decisions.ask(id, input.question()), "meetings.decision.asked.done");
    }

    @PostMapping("/objections")
    Page object(@PathVariable DecisionId id, @Valid Objected input, BindingResult binding) {
        return done(
                id,
                "objection",
                binding,
                () -> decisions.object(id, input.reason()),
                "meetings.decision.objected.done");
    }

    @PostMapping("/adoption")
    Page adopt(@PathVariable DecisionId id, @Valid Adopted input, BindingResult binding) {
        return done(
                id,
                "adoption",
                binding,
                () -> decisions.adopt(id, input.seen(), input.outcome(), input.review()),
                "meetings.decision.adopted.done");
    }

    @PostMapping("/withdrawal")
    Page withdraw(@PathVariable DecisionId id, @Valid Withdrawn input, BindingResult binding) {
        return done(
                id,
                "withdrawal",
                binding,
                () -> decisions.withdraw(id, input.why()),
                "meetings.decision.withdrawn.done");
    }

    @PostMapping("/reviews")
    Page keep(@PathVariable DecisionId id, @Valid Kept input, BindingResult binding) {
        return done(
                id,
                "review",
                binding,
                () -> decisions.keep(id, input.note() == null ? "" : input.note(), input.until()),
                "meetings.decision.kept.done");
    }

    private static String dayOf(String form) {
        return form.equals("review") ? "until" : "review";
    }

    private Page done(DecisionId id, String form, BindingResult binding, Runnable act, String said) {
        if (binding.hasErrors()) {
            return pages.of(id, form, Form.of(binding));
        }
        try {
            act.run();
        } catch (Refused refused) {
            return pages.of(id, form, Fields.refused(refused, Map.of(NOT_TO_COME, dayOf(form))));
        }
        return Redirect.to("/decisions/" + id.value()).saying(said);
    }
}
