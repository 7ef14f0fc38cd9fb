package coop.cabas.circles.web;

import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.Circles;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.DomainId;
import coop.cabas.circles.Structure;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.time.LocalDate;

@Controller
@RequestMapping("/circles/{id}/domains")
@Allow(CirclesPermissions.READ)
class DomainsController {

    private final Circles circles;
    private final Structure structure;
    private final CircleAuthority authority;
    private final Clock clock;

    DomainsController(Circles circles, Structure structure, CircleAuthority authority, Clock clock) {
        this.circles = circles;
        this.structure = structure;
        this.authority = authority;
        this.clock = clock;
    }

    record Input(
            @NotBlank(message = "{ui.form.required}") @Size(max = 200, message = "{circles.form.long200}")
            String name) {}

    @GetMapping
    Page domains(@PathVariable CircleId id) {
        return page(id, Form.empty());
    }

    @PostMapping
    Page add(@PathVariable CircleId id, @Valid Input input, BindingResult binding) {
        return Fields.submit(binding, form -> page(id, form), () -> {
            circles.addDomain(id, input.name(), today());
            return Redirect.to("/circles/%d/domains".formatted(id.value()))
                    .saying("circles.domain.saved", input.name());
        });
    }

    @PostMapping("/{domain}/ending")
    Page end(@PathVariable CircleId id, @PathVariable DomainId domain) {
        circles.endDomain(id, domain);
        return Redirect.to("/circles/%d/domains".formatted(id.value())).saying("circles.domain.over");
    }

    private Page page(CircleId id, Form form) {
        var circle = structure.circle(id, today());
        authority.mustRun(id);
        return new DomainsPage(circle, structure.domains(id, today()), form);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
