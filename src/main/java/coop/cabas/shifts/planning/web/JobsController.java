package coop.cabas.shifts.planning.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.JobId;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.planning.Jobs;
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

import java.util.Objects;

/** Kinds of work. */
@Controller
@RequestMapping("/shifts/planning/jobs")
@Allow(ShiftsPermissions.PLAN)
class JobsController {

    private final Jobs jobs;

    JobsController(Jobs jobs) {
        this.jobs = jobs;
    }

    record JobInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 100, message = "{shifts.form.long}")
            String name,

            @Size(max = 2000, message = "{shifts.form.long}") @Nullable
            String help,

            @Nullable Boolean ended) {}

    @GetMapping
    Page all() {
        return new JobsPage(jobs.all(), Form.empty());
    }

    @PostMapping
    Page add(@Valid JobInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return new JobsPage(jobs.all(), Form.of(binding));
        }
        try {
            jobs.add(input.name(), Objects.requireNonNullElse(input.help(), ""));
        } catch (Refused refused) {
            return new JobsPage(jobs.all(), Form.refused("name", refused.reason()));
        }
        return Redirect.to("/shifts/planning/jobs").saying("shifts.saved");
    }

    @GetMapping("/{id:\\d+}")
    Page one(@PathVariable JobId id) {
        var job = jobs.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        return new JobPage(id, Form.of(new JobInput(job.name(), job.help(), job.ended())));
    }

    @PostMapping("/{id:\\d+}")
    Page change(@PathVariable JobId id, @Valid JobInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return new JobPage(id, Form.of(binding));
        }
        try {
            jobs.change(
                    id, input.name(), Objects.requireNonNullElse(input.help(), ""), Boolean.TRUE.equals(input.ended()));
        } catch (Refused refused) {
            return new JobPage(id, Form.refused("name", refused.reason()));
        }
        return Redirect.to("/shifts/planning/jobs").saying("shifts.saved");
    }
}
