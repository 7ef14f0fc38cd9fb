package coop.cabas.circles.web;

import coop.cabas.circles.Accountabilities;
import coop.cabas.circles.Accountability;
import coop.cabas.circles.AccountabilityId;
import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRole;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.Structure;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;

@Controller
@RequestMapping("/circles/{id}/accountabilities")
@Allow(CirclesPermissions.READ)
class AccountabilitiesController {

    private final Accountabilities accountabilities;
    private final Structure structure;
    private final CircleAuthority authority;
    private final Clock clock;

    AccountabilitiesController(
            Accountabilities accountabilities, Structure structure, CircleAuthority authority, Clock clock) {
        this.accountabilities = accountabilities;
        this.structure = structure;
        this.authority = authority;
        this.clock = clock;
    }

    @GetMapping("/new")
    Page fresh(@PathVariable CircleId id) {
        return page(id, null, Form.empty());
    }

    @PostMapping
    Page add(@PathVariable CircleId id, @Valid AccountabilityInput input, BindingResult binding) {
        return Fields.submit(binding, form -> page(id, null, form), () -> {
            accountabilities.add(id, input.text(), today());
            return back(id);
        });
    }

    @GetMapping("/{accountability}")
    Page accountability(@PathVariable CircleId id, @PathVariable AccountabilityId accountability) {
        var known = accountabilities.find(id, accountability);
        return page(id, known, Form.of(AccountabilityInput.of(known.text())));
    }

    @PostMapping("/{accountability}")
    Page change(
            @PathVariable CircleId id,
            @PathVariable AccountabilityId accountability,
            @Valid AccountabilityInput input,
            BindingResult binding) {
        var known = accountabilities.find(id, accountability);
        return Fields.submit(binding, form -> page(id, known, form), () -> {
            accountabilities.change(id, accountability, input.text());
            return back(id);
        });
    }

    @PostMapping("/{accountability}/ending")
    Page end(@PathVariable CircleId id, @PathVariable AccountabilityId accountability) {
        accountabilities.end(id, accountability);
        return Redirect.to("/circles/" + id.value()).saying("circles.accountability.over");
    }

    private Page page(CircleId id, @Nullable Accountability accountability, Form form) {
        var circle = structure.circle(id, today());
        authority.mustRun(id);
        var roles = new LinkedHashMap<String, String>();
        for (CircleRole role : structure.roles(id, today())) {
            roles.put(Long.toString(role.id().value()), role.name());
        }
        var others = structure.circles(today()).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        return new AccountabilityPage(circle, accountability, roles, Words.options(others), form);
    }

    private static Redirect back(CircleId id) {
        return Redirect.to("/circles/" + id.value()).saying("circles.saved");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
