package coop.cabas.circles.web;

import coop.cabas.access.AccountId;
import coop.cabas.circles.Appointment;
import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRole;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.Mandates;
import coop.cabas.circles.Powers;
import coop.cabas.circles.Structure;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

/** Appoints somebody to a role. */
@Controller
@RequestMapping("/circles/{id}/roles/{role}/mandates")
@Allow(CirclesPermissions.READ)
class MandatesController {

    private final Mandates mandates;
    private final Structure structure;
    private final Powers powers;
    private final CircleAuthority authority;
    private final JdbcClient jdbc;
    private final Clock clock;

    MandatesController(
            Mandates mandates,
            Structure structure,
            Powers powers,
            CircleAuthority authority,
            JdbcClient jdbc,
            Clock clock) {
        this.mandates = mandates;
        this.structure = structure;
        this.powers = powers;
        this.authority = authority;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Input(
            @NotNull(message = "{circles.appoint.nobody}") @Nullable
            Long account,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate since,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate last,

            @Min(value = 1, message = "{circles.form.minutes}")
            @Max(value = 2400, message = "{circles.form.minutes}")
            @Nullable
            Integer minutes,

            @Nullable Boolean tell) {}

    @GetMapping
    Page appointment(
            @PathVariable CircleId id, @PathVariable CircleRoleId role, @RequestParam(defaultValue = "") String q) {
        var known = find(id, role);
        return page(known, q.strip(), Form.of(new Input(null, today(), null, known.minutes(), null)));
    }

    @PostMapping
    Page appoint(
            @PathVariable CircleId id,
            @PathVariable CircleRoleId role,
            @RequestParam(defaultValue = "") String q,
            @Valid Input input,
            BindingResult binding) {
        var known = find(id, role);
        return Fields.submit(binding, form -> page(known, q.strip(), form), () -> {
            var account = new AccountId(java.util.Objects.requireNonNull(input.account()));
            var wanted = new Appointment(
                    role,
                    account,
                    java.util.Objects.requireNonNull(input.since()),
                    input.last(),
                    java.util.Objects.equals(input.minutes(), known.minutes()) ? null : input.minutes());
            mandates.appoint(wanted, Boolean.TRUE.equals(input.tell()));
            return Redirect.to("/circles/" + id.value()).saying("circles.appointed", name(account), known.name());
        });
    }

    private CircleRole find(CircleId circle, CircleRoleId id) {
        var role = structure.role(id, today());
        if (!role.circle().equals(circle)) {
            throw new NotFound(id);
        }
        authority.mustFill(id);
        return role;
    }

    private Page page(CircleRole role, String search, Form form) {
        return new AppointmentPage(
                structure.circle(role.circle(), today()),
                role,
                search,
                Candidates.find(jdbc, search, form.value("account")),
                powers.carried(role),
                powers.mayGive(role),
                form);
    }

    private String name(AccountId account) {
        return jdbc.sql("select name from access.person where id = :id")
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
