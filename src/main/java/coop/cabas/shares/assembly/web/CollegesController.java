package coop.cabas.shares.assembly.web;

import coop.cabas.members.Statuses;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.shares.assembly.CollegeId;
import coop.cabas.shares.assembly.Colleges;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Colleges of voters, for coops whose statutes have some. */
@Controller
@RequestMapping("/shares/colleges")
@Allow(SharesPermissions.SETTINGS)
class CollegesController {

    private static final Map<String, String> FIELDS = Map.of(
            "shares.college.taken", "name",
            "shares.college.oneRest", "rest");

    private final Colleges colleges;
    private final Statuses statuses;

    CollegesController(Colleges colleges, Statuses statuses) {
        this.colleges = colleges;
        this.statuses = statuses;
    }

    record Input(
            @NotBlank(message = "{ui.form.required}") @Size(max = 100, message = "{shares.form.long100}")
            String name,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 1, message = "{shares.college.percent}")
            @Max(value = 100, message = "{shares.college.percent}")
            @Nullable
            Integer weight,

            @Nullable Boolean rest,
            @Nullable List<Long> of) {

        Set<Long> chosen() {
            return of == null ? Set.of() : Set.copyOf(of);
        }

        Colleges.Terms terms() {
            return new Colleges.Terms(name, Objects.requireNonNull(weight), Boolean.TRUE.equals(rest), chosen());
        }
    }

    @GetMapping
    Page all() {
        return new CollegesPage(colleges.all(), statuses.all());
    }

    @GetMapping("/new")
    Page fresh() {
        return new CollegePage(Form.empty(), null, statuses.all(), Set.of());
    }

    @PostMapping
    Page add(@Valid Input input, BindingResult binding) {
        return submit(input, binding, null, () -> colleges.add(input.terms()));
    }

    @GetMapping("/{id:\\d+}")
    Page college(@PathVariable CollegeId id) {
        var of = colleges.find(id);
        return new CollegePage(
                Form.of(new Input(of.name(), of.weight(), of.rest(), null)), id, statuses.all(), of.statuses());
    }

    @PostMapping("/{id:\\d+}")
    Page change(@PathVariable CollegeId id, @Valid Input input, BindingResult binding) {
        colleges.find(id);
        return submit(input, binding, id, () -> colleges.change(id, input.terms()));
    }

    @PostMapping("/{id:\\d+}/removal")
    Page remove(@PathVariable CollegeId id) {
        colleges.remove(id);
        return Redirect.to("/shares/colleges").saying("shares.college.wasRemoved");
    }

    private Page submit(Input input, BindingResult binding, @Nullable CollegeId id, Runnable act) {
        if (binding.hasErrors()) {
            return new CollegePage(Form.of(binding), id, statuses.all(), input.chosen());
        }
        try {
            act.run();
            return Redirect.to("/shares/colleges").saying("shares.saved");
        } catch (Refused refused) {
            var field = FIELDS.get(refused.reason().key());
            var form = field == null ? Form.refused(refused) : Form.refused(field, refused.reason());
            return new CollegePage(form, id, statuses.all(), input.chosen());
        }
    }
}
