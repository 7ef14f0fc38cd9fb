package coop.cabas.members.web;

import coop.cabas.members.DuplicateCheck;
import coop.cabas.members.DuplicateCheck.Suspect;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Members;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Statuses;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Registers somebody; whoever looks like somebody in the file is shown first. */
@Controller
@RequestMapping("/members")
@Allow(MembersPermissions.MANAGE)
class RegistrationController {

    private final Members members;
    private final Statuses statuses;
    private final List<DuplicateCheck> checks;
    private final FieldRights rights;
    private final Clock clock;

    RegistrationController(
            Members members, Statuses statuses, List<DuplicateCheck> checks, FieldRights rights, Clock clock) {
        this.members = members;
        this.statuses = statuses;
        this.checks = checks;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/new")
    Page fresh() {
        return page(Form.of(MemberInput.empty(today())), Set.of(), List.of());
    }

    @PostMapping
    Page register(@Valid MemberInput input, BindingResult binding) {
        var ticked = input.memberships() == null ? Set.<MembershipKind>of() : input.memberships();
        var may = rights.ofNewcomer();
        if (!binding.hasErrors()) {
            input.missing(may).forEach(field -> binding.rejectValue(field, "ui.form.required"));
        }
        return Fields.submit(binding, form -> page(form, ticked, List.of()), () -> {
            var wanted = input.member(today(), may);
            if (!input.isSure()) {
                var suspects = checks.stream()
                        .flatMap(check -> check.like(wanted).stream())
                        .toList();
                if (!suspects.isEmpty()) {
                    return page(Form.of(binding), ticked, suspects);
                }
            }
            var id = members.register(wanted, "");
            return Redirect.to("/members/" + id.value()).saying("members.registered.done");
        });
    }

    private Page page(Form form, Set<MembershipKind> ticked, List<Suspect> suspects) {
        return new RegistrationPage(
                form,
                Words.kinds(),
                Words.memberships(),
                ticked.stream().map(Enum::name).collect(Collectors.toSet()),
                Words.statuses(statuses.all(), null),
                suspects,
                rights.ofNewcomer());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
