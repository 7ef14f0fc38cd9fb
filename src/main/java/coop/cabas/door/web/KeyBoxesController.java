package coop.cabas.door.web;

import coop.cabas.door.DoorPermissions;
import coop.cabas.door.DoorSettings;
import coop.cabas.door.KeyBoxId;
import coop.cabas.door.keys.KeyBoxes;
import coop.cabas.door.keys.KeyCodes;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.planning.Job;
import coop.cabas.shifts.planning.Jobs;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
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
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Key boxes, for whoever keeps them. */
@Controller
@RequestMapping("/door/keys")
@Allow(DoorPermissions.KEYS)
class KeyBoxesController {

    private final KeyBoxes boxes;
    private final KeyCodes codes;
    private final KeyLookList looks;
    private final Jobs jobs;
    private final DoorSettings settings;
    private final Clock clock;

    KeyBoxesController(
            KeyBoxes boxes, KeyCodes codes, KeyLookList looks, Jobs jobs, DoorSettings settings, Clock clock) {
        this.boxes = boxes;
        this.codes = codes;
        this.looks = looks;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param seen how many codes there were when the page was drawn */
    record CodeInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 30, message = "{door.form.long}")
            String code,

            @Size(max = 200, message = "{door.form.long}") @Nullable
            String why,

            int seen) {}

    @GetMapping
    Page all() {
        return all(Form.of(KeyBoxInput.usual()));
    }

    @PostMapping
    Page add(@Valid KeyBoxInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return all(Form.of(binding));
        }
        try {
            return saved(boxes.add(input.terms()));
        } catch (Refused refused) {
            return all(Form.of(input).with("name", refused.reason()));
        }
    }

    @GetMapping("/looks")
    Page looks(ListQuery query) {
        return new KeyLooksPage(looks.page(query), settings.chosen().keyDays());
    }

    @GetMapping("/{id:\\d+}")
    Page one(@PathVariable KeyBoxId id) {
        return one(id, null, null);
    }

    @PostMapping("/{id:\\d+}")
    Page change(@PathVariable KeyBoxId id, @Valid KeyBoxInput input, BindingResult binding) {
        boxes.find(id);
        if (binding.hasErrors()) {
            return page(id, Form.of(binding), Form.empty(), null, null);
        }
        try {
            boxes.change(id, input.terms());
        } catch (Refused refused) {
            return page(id, Form.of(input).with("name", refused.reason()), Form.empty(), null, null);
        }
        return saved(id);
    }

    /** The code is on this page and nowhere else. */
    @PostMapping("/{id:\\d+}/look")
    Page look(@PathVariable KeyBoxId id) {
        try {
            return one(id, codes.look(id), null);
        } catch (Refused refused) {
            return one(id, null, refused.reason());
        }
    }

    @PostMapping("/{id:\\d+}/code")
    Page write(@PathVariable KeyBoxId id, @Valid CodeInput input, BindingResult binding) {
        boxes.find(id);
        if (binding.hasErrors()) {
            return changing(id, Form.of(binding));
        }
        try {
            codes.write(id, input.seen(), input.code(), Objects.requireNonNullElse(input.why(), ""));
        } catch (Refused refused) {
            return changing(id, Form.of(input).with("code", refused.reason()));
        }
        return saved(id);
    }

    @PostMapping("/{id:\\d+}/codes/{version:\\d+}/return")
    Page putBack(@PathVariable KeyBoxId id, @PathVariable int version, @RequestParam(defaultValue = "0") int seen) {
        try {
            codes.putBack(id, seen, version, "");
        } catch (Refused refused) {
            return one(id, null, refused.reason());
        }
        return saved(id);
    }

    @PostMapping("/{id:\\d+}/end")
    Page end(@PathVariable KeyBoxId id) {
        boxes.end(id);
        return Redirect.to("/door/keys").saying("door.saved");
    }

    private Page all(Form form) {
        return new KeyBoxesPage(boxes.all(), open(List.of()), form, clock.instant());
    }

    private Page one(KeyBoxId id, @Nullable String shown, @Nullable Message refused) {
        return page(id, Form.of(KeyBoxInput.of(boxes.find(id))), Form.empty(), shown, refused);
    }

    private Page changing(KeyBoxId id, Form change) {
        return page(id, Form.of(KeyBoxInput.of(boxes.find(id))), change, null, null);
    }

    private Page page(KeyBoxId id, Form form, Form change, @Nullable String shown, @Nullable Message refused) {
        var box = boxes.find(id);
        return new KeyBoxPage(
                box,
                open(box.jobs()),
                shown,
                codes.draw(),
                codes.past(id),
                looks.reports(id.value()),
                form,
                change,
                refused,
                clock.instant());
    }

    /** Those that shifts are still laid out for, and those of the box. */
    private List<Job> open(List<Long> held) {
        return jobs.all().stream()
                .filter(job -> !job.ended() || held.contains(job.id().value()))
                .toList();
    }

    private static Page saved(KeyBoxId id) {
        return Redirect.to("/door/keys/" + id.value()).saying("door.saved");
    }
}
