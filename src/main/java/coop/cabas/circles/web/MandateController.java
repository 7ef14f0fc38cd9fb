package coop.cabas.circles.web;

import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.Holders;
import coop.cabas.circles.Mandate;
import coop.cabas.circles.MandateId;
import coop.cabas.circles.Mandates;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.LocalDate;

/** Prolongs, shortens or ends a mandate. */
@Controller
@RequestMapping("/circles/{id}/mandates/{mandate}")
@Allow(CirclesPermissions.READ)
class MandateController {

    private final Mandates mandates;
    private final Holders holders;
    private final CircleAuthority authority;

    MandateController(Mandates mandates, Holders holders, CircleAuthority authority) {
        this.mandates = mandates;
        this.holders = holders;
        this.authority = authority;
    }

    record Input(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate last,

            @Min(value = 1, message = "{circles.form.minutes}")
            @Max(value = 2400, message = "{circles.form.minutes}")
            @Nullable
            Integer minutes) {}

    @GetMapping
    Page mandate(@PathVariable CircleId id, @PathVariable MandateId mandate) {
        var known = find(id, mandate);
        return new MandatePage(known, Form.of(new Input(known.last(), known.minutes())));
    }

    @PostMapping
    Page change(@PathVariable CircleId id, @PathVariable MandateId mandate, @Valid Input input, BindingResult binding) {
        var known = find(id, mandate);
        return Fields.submit(binding, form -> new MandatePage(known, form), () -> {
            mandates.change(mandate, input.last(), input.minutes());
            return Redirect.to("/circles/" + id.value()).saying("circles.mandate.saved", known.person());
        });
    }

    @PostMapping("/ending")
    Page end(@PathVariable CircleId id, @PathVariable MandateId mandate) {
        var known = find(id, mandate);
        mandates.end(mandate);
        return Redirect.to("/circles/" + id.value()).saying("circles.mandate.isOver", known.person(), known.roleName());
    }

    private Mandate find(CircleId circle, MandateId id) {
        var mandate = holders.find(id);
        if (!mandate.circle().equals(circle)) {
            throw new NotFound(id);
        }
        authority.mustFill(mandate.role());
        return mandate;
    }
}
