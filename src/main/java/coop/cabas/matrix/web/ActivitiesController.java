package coop.cabas.matrix.web;

import coop.cabas.circles.Cadence;
import coop.cabas.matrix.Activities;
import coop.cabas.matrix.Activity;
import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
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
import org.springframework.web.bind.annotation.RequestParam;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What is owed on tools: the columns of the matrix. */
@Controller
@RequestMapping("/matrix/activities")
@Allow(MatrixPermissions.MANAGE)
class ActivitiesController {

    private static final String PATH = "/matrix/activities";

    private final Activities activities;
    private final Viewer viewer;

    ActivitiesController(Activities activities, Viewer viewer) {
        this.activities = activities;
        this.viewer = viewer;
    }

    record Input(
            @NotBlank(message = "{ui.form.required}") @Size(max = 200, message = "{matrix.tooLong}")
            String name,

            @NotBlank(message = "{ui.form.required}") @Size(max = 80, message = "{matrix.tooLong}")
            String theme,

            @Nullable @Size(max = 200, message = "{matrix.tooLong}")
            String origin,

            @Nullable Set<Kind> kind,
            @Nullable String low,
            @Nullable String medium,
            @Nullable String high,
            @Nullable String vital) {

        Activity.Draft draft() {
            var cadences = new EnumMap<Criticality, Cadence>(Criticality.class);
            put(cadences, Criticality.LOW, low);
            put(cadences, Criticality.MEDIUM, medium);
            put(cadences, Criticality.HIGH, high);
            put(cadences, Criticality.VITAL, vital);
            return new Activity.Draft(theme, name, Objects.requireNonNullElse(origin, ""), kinds(), cadences);
        }

        Set<Kind> kinds() {
            return kind == null ? Set.of() : kind;
        }

        static Input of(Activity activity) {
            return new Input(
                    activity.name(),
                    activity.theme(),
                    activity.origin(),
                    null,
                    written(activity, Criticality.LOW),
                    written(activity, Criticality.MEDIUM),
                    written(activity, Criticality.HIGH),
                    written(activity, Criticality.VITAL));
        }

        private static String written(Activity activity, Criticality criticality) {
            var cadence = activity.cadences().get(criticality);
            return cadence == null ? "" : cadence.toString();
        }

        private static void put(Map<Criticality, Cadence> all, Criticality criticality, @Nullable String typed) {
            Cadence.read(Objects.requireNonNullElse(typed, "")).ifPresent(cadence -> all.put(criticality, cadence));
        }
    }

    @GetMapping
    @Allow(MatrixPermissions.READ)
    Page list() {
        return new ActivitiesPage(activities.alive(), activities.retired(), viewer.may(MatrixPermissions.MANAGE));
    }

    @GetMapping("/new")
    Page fresh() {
        return page(Form.empty(), null, Set.of(Kind.values()));
    }

    @PostMapping
    Page add(@Valid Input input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(Form.of(binding), null, input.kinds());
        }
        try {
            activities.add(input.draft());
        } catch (Refused refused) {
            return page(Form.refused("name", refused.reason()), null, input.kinds());
        }
        return Redirect.to(PATH).saying("matrix.activity.saved", input.name());
    }

    @GetMapping("/{code}")
    Page activity(@PathVariable String code) {
        var activity = activities.find(code);
        return page(Form.of(Input.of(activity)), activity, activity.kinds());
    }

    @PostMapping("/{code}")
    Page change(@PathVariable String code, @Valid Input input, BindingResult binding) {
        var activity = activities.find(code);
        if (binding.hasErrors()) {
            return page(Form.of(binding), activity, input.kinds());
        }
        try {
            activities.change(code, input.draft());
        } catch (Refused refused) {
            return page(Form.refused("name", refused.reason()), activity, input.kinds());
        }
        return Redirect.to(PATH).saying("matrix.activity.saved", input.name());
    }

    @PostMapping("/{code}/ending")
    Page retire(@PathVariable String code) {
        activities.retire(code);
        return Redirect.to(PATH).saying("matrix.activity.gone");
    }

    @PostMapping("/{code}/place")
    Page move(@PathVariable String code, @RequestParam String to) {
        activities.move(code, to.equals("left"));
        return Redirect.to(PATH);
    }

    private ActivityPage page(Form form, @Nullable Activity activity, Set<Kind> kinds) {
        return new ActivityPage(
                form,
                activity,
                kinds,
                activities.alive().stream().map(Activity::theme).distinct().toList());
    }
}
