package coop.cabas.tools.releases.web;

import coop.cabas.access.AccountId;
import coop.cabas.access.Me;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.tools.EnvironmentId;
import coop.cabas.tools.Installations;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.Tools;
import coop.cabas.tools.ToolsPermissions;
import coop.cabas.tools.releases.Choice;
import coop.cabas.tools.releases.CircleDecisions;
import coop.cabas.tools.releases.Decisions;
import coop.cabas.tools.releases.Decisions.Card;
import coop.cabas.tools.releases.ReleaseId;
import coop.cabas.tools.releases.Releases;
import coop.cabas.tools.releases.Support;
import coop.cabas.tools.releases.Verdict;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
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

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One version: what was decided on it, and how its tests went. */
@Controller
@RequestMapping("/tools/{id}/releases/{release}")
class ReleaseController {

    private final Tools tools;
    private final Installations installations;
    private final Releases releases;
    private final Decisions decisions;
    private final CircleDecisions circles;
    private final Viewer viewer;
    private final Clock clock;

    ReleaseController(
            Tools tools,
            Installations installations,
            Releases releases,
            Decisions decisions,
            CircleDecisions circles,
            Viewer viewer,
            Clock clock) {
        this.tools = tools;
        this.installations = installations;
        this.releases = releases;
        this.decisions = decisions;
        this.circles = circles;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @param decision number of a circle's decision */
    record ChoiceInput(
            @NotNull(message = "{tools.choice.verdict.missing}")
            Verdict verdict,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until,

            @NotBlank(message = "{ui.form.required}") @Size(max = 2000, message = "{tools.long}")
            String reason,

            @Size(max = 500, message = "{tools.long}") String consulted,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate review,

            @Nullable Long decision) {}

    record TrialInput(
            @Nullable EnvironmentId environment,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate tried,

            @NotNull(message = "{tools.trial.passed.missing}")
            Boolean passed,

            @NotBlank(message = "{ui.form.required}") @Size(max = 10_000, message = "{tools.long}")
            String report) {}

    private record Start(LocalDate tried) {}

    @GetMapping
    @Allow(ToolsPermissions.READ)
    Page release(@PathVariable ToolId id, @PathVariable ReleaseId release) {
        return page(id, release, Form.empty(), freshTrial());
    }

    @PostMapping("/choices")
    @Allow(ToolsPermissions.RECORD)
    Page choose(
            @PathVariable ToolId id,
            @PathVariable ReleaseId release,
            @Me AccountId me,
            @Valid ChoiceInput input,
            BindingResult binding) {
        var version = releases.find(id, release).version();
        if (binding.hasErrors()) {
            return page(id, release, Form.of(binding), freshTrial());
        }
        var card = new Card(
                input.verdict(),
                input.until(),
                input.reason(),
                input.consulted() == null ? "" : input.consulted(),
                input.review(),
                LocalDate.now(clock),
                input.decision());
        try {
            decisions.choose(release, me, card);
        } catch (Refused refused) {
            // tools.choice.<field>.…
            return page(
                    id, release, Form.refused(refused.reason().key().split("\\.")[2], refused.reason()), freshTrial());
        }
        return back(id, release).saying("tools.choice.said." + input.verdict(), version);
    }

    @PostMapping("/trials")
    @Allow(ToolsPermissions.RECORD)
    Page report(
            @PathVariable ToolId id,
            @PathVariable ReleaseId release,
            @Me AccountId me,
            @Valid TrialInput input,
            BindingResult binding) {
        releases.find(id, release);
        if (binding.hasErrors()) {
            return page(id, release, Form.empty(), Form.of(binding));
        }
        try {
            decisions.report(release, me, input.environment(), input.tried(), input.passed(), input.report());
        } catch (Refused refused) {
            return page(id, release, Form.empty(), Form.refused("tried", refused.reason()));
        }
        return back(id, release).saying("tools.trial.said");
    }

    private Form freshTrial() {
        return Form.of(new Start(LocalDate.now(clock)));
    }

    private Page page(ToolId id, ReleaseId releaseId, Form choice, Form trial) {
        var today = LocalDate.now(clock);
        var release = releases.find(id, releaseId);
        var choices = decisions.choices(releaseId);
        var recording = viewer.may(ToolsPermissions.RECORD);
        var circlesSeen = viewer.may(CirclesPermissions.READ);
        return new ReleasePage(
                tools.find(id),
                release,
                Support.of(release.ordered(), releases.cycles(id), today).orElse(null),
                releases.successor(release).orElse(null),
                choices,
                circlesSeen
                        ? circles.of(choices.stream()
                                .map(Choice::decision)
                                .filter(Objects::nonNull)
                                .toList())
                        : Map.of(),
                circlesSeen && recording ? circles.standing() : List.of(),
                decisions.trials(releaseId),
                installations.of(id, today),
                choice,
                trial,
                recording);
    }

    private static Redirect back(ToolId id, ReleaseId release) {
        return Redirect.to("/tools/" + id.value() + "/releases/" + release.value());
    }
}
