package coop.cabas.circles.web;

import coop.cabas.circles.Circle;
import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.Circles;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.Holders;
import coop.cabas.circles.Mandate;
import coop.cabas.circles.Powers;
import coop.cabas.circles.RoleKind;
import coop.cabas.circles.Structure;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

@Controller
@RequestMapping("/circles/{id}")
@Allow(CirclesPermissions.READ)
class CircleController {

    private final Circles circles;
    private final Structure structure;
    private final Holders holders;
    private final Powers powers;
    private final CircleAuthority authority;
    private final JdbcClient jdbc;
    private final Clock clock;

    CircleController(
            Circles circles,
            Structure structure,
            Holders holders,
            Powers powers,
            CircleAuthority authority,
            JdbcClient jdbc,
            Clock clock) {
        this.circles = circles;
        this.structure = structure;
        this.holders = holders;
        this.powers = powers;
        this.authority = authority;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping
    Page circle(@PathVariable CircleId id, @RequestParam(required = false) @Nullable String on) {
        var day = OnDay.of(on, today());
        var circle = structure.circle(id, day.on());
        var all = structure.circles(day.on());
        return new CirclePage(
                circle,
                above(circle, all),
                all.stream().filter(other -> id.equals(other.parent())).toList(),
                structure.domains(id, day.on()),
                seats(circle, day),
                day.isToday() ? holders.coming(id, day.on()) : List.of(),
                structure.accountabilities(id, day.on()),
                day.isToday() ? powers.of(id) : Set.of(),
                HistoryList.latest(jdbc, id, day),
                day,
                day.isToday() && authority.mayRun(id),
                day.isToday() && authority.mayRunAll());
    }

    @GetMapping("/description")
    Page description(@PathVariable CircleId id) {
        authority.mustRun(id);
        var circle = structure.circle(id, today());
        return page(
                Form.of(new CircleInput(
                        circle.name(),
                        circle.purpose(),
                        circle.parent() == null ? null : circle.parent().value(),
                        null)),
                circle);
    }

    @PostMapping("/description")
    Page describe(@PathVariable CircleId id, @Valid CircleInput input, BindingResult binding) {
        authority.mustRun(id);
        var circle = structure.circle(id, today());
        return Fields.submit(binding, form -> page(form, circle), () -> {
            circles.change(
                    id, authority.mayRunAll() ? input.parentId() : circle.parent(), input.name(), input.purposeText());
            return Redirect.to("/circles/" + id.value()).saying("circles.saved");
        });
    }

    @PostMapping("/ending")
    Page end(@PathVariable CircleId id) {
        var circle = structure.circle(id, today());
        circles.end(id);
        return Redirect.to("/circles").saying("circles.circle.over", circle.name());
    }

    private List<CirclePage.Seat> seats(Circle circle, OnDay day) {
        var runs = day.isToday() && authority.mayRun(circle.id());
        var held = holders.of(circle.id(), day.on()).stream().collect(Collectors.groupingBy(Mandate::role));
        var granted = powers.ofRoles(circle.id());
        return structure.roles(circle.id(), day.on()).stream()
                .map(role -> new CirclePage.Seat(
                        role,
                        held.getOrDefault(role.id(), List.of()),
                        day.isToday() ? granted.getOrDefault(role.id(), Set.of()) : Set.of(),
                        role.kind().mayBeVacant()
                                && (role.kind() != RoleKind.DELEGATE || circle.parent() != null)
                                && held.getOrDefault(role.id(), List.of()).stream()
                                        .allMatch(mandate -> day.isToday() && mandate.shut()),
                        runs || day.isToday() && authority.mayFill(role.id())))
                .toList();
    }

    private static List<Circle> above(Circle circle, List<Circle> all) {
        var byId = all.stream().collect(Collectors.toMap(Circle::id, Function.identity()));
        var above = new ArrayList<Circle>();
        for (@Nullable Circle at = parent(circle, byId); at != null && !above.contains(at); at = parent(at, byId)) {
            above.addFirst(at);
        }
        return above;
    }

    private static @Nullable Circle parent(Circle circle, java.util.Map<CircleId, Circle> byId) {
        return circle.parent() == null ? null : byId.get(circle.parent());
    }

    private Page page(Form form, Circle circle) {
        var others = structure.circles(today()).stream()
                .filter(other -> !other.id().equals(circle.id()))
                .toList();
        var endable = circle.parent() == null ? authority.mayRunAll() : authority.mayRun(circle.parent());
        return new CircleFormPage(form, circle, Words.options(others), authority.mayRunAll(), endable);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
