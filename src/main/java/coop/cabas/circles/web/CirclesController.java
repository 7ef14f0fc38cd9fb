package coop.cabas.circles.web;

import coop.cabas.circles.Circle;
import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.Circles;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.Holders;
import coop.cabas.circles.NewCircle;
import coop.cabas.circles.Structure;
import coop.cabas.circles.Vacancy;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

@Controller
@RequestMapping("/circles")
@Allow(CirclesPermissions.READ)
class CirclesController {

    private final Circles circles;
    private final Structure structure;
    private final Holders holders;
    private final CircleSearch search;
    private final CircleAuthority authority;
    private final Clock clock;

    CirclesController(
            Circles circles,
            Structure structure,
            Holders holders,
            CircleSearch search,
            CircleAuthority authority,
            Clock clock) {
        this.circles = circles;
        this.structure = structure;
        this.holders = holders;
        this.search = search;
        this.authority = authority;
        this.clock = clock;
    }

    @GetMapping
    Page tree(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String on) {
        var day = OnDay.of(on, LocalDate.now(clock));
        var word = q.strip();
        var vacant = day.isToday() ? holders.vacant(day.on()) : List.<Vacancy>of();
        return new CirclesPage(
                Branch.tree(
                        structure.circles(day.on()),
                        vacant.stream().collect(Collectors.groupingBy(Vacancy::circle, Collectors.counting()))),
                word,
                word.isEmpty() ? List.of() : search.find(word, day.on()),
                vacant,
                day.isToday() ? holders.endingSoon(day.on()) : List.of(),
                day,
                authority.mayRunAll());
    }

    @GetMapping("/new")
    Page fresh(@RequestParam(required = false) @Nullable CircleId parent) {
        mustRunAbove(parent);
        return page(Form.of(new CircleInput("", "", parent == null ? null : parent.value(), LocalDate.now(clock))));
    }

    @PostMapping
    Page found(@Valid CircleInput input, BindingResult binding) {
        try {
            mustRunAbove(input.parentId());
        } catch (Refused refused) {
            // Another parent may help whoever runs one; nothing helps the others.
            if (runs().isEmpty()) {
                throw refused;
            }
            return page(Form.refused("parent", refused.reason()));
        }
        return Fields.submit(binding, this::page, () -> {
            var id = circles.found(new NewCircle(
                    input.parentId(), input.name(), input.purposeText(), input.foundedOr(LocalDate.now(clock))));
            return Redirect.to("/circles/" + id.value()).saying("circles.founded", input.name());
        });
    }

    private void mustRunAbove(@Nullable CircleId parent) {
        if (parent == null) {
            authority.mustRunAll();
        } else {
            authority.mustRun(parent);
        }
    }

    private Page page(Form form) {
        return new CircleFormPage(form, null, Words.options(runs()), true, false);
    }

    /** Circles below which the viewer may found another. */
    private List<Circle> runs() {
        var all = structure.circles(LocalDate.now(clock));
        return authority.mayRunAll()
                ? all
                : all.stream().filter(circle -> authority.mayRun(circle.id())).toList();
    }
}
