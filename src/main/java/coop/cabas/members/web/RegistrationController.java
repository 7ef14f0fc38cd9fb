package coop.cabas.members.web;

import coop.cabas.members.Authorship;
import coop.cabas.members.DuplicateCheck;
import coop.cabas.members.DuplicateCheck.Suspect;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Level;
import coop.cabas.members.Members;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Statuses;
import coop.cabas.members.fields.FieldForm;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.members.fields.FieldValues;
import coop.cabas.members.fields.Typed;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.servlet.http.HttpServletRequest;
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
    private final FieldValues values;
    private final Authorship authorship;
    private final Clock clock;

    RegistrationController(
            Members members,
            Statuses statuses,
            List<DuplicateCheck> checks,
            FieldRights rights,
            FieldValues values,
            Authorship authorship,
            Clock clock) {
        this.members = members;
        this.statuses = statuses;
        this.checks = checks;
        this.rights = rights;
        this.values = values;
        this.authorship = authorship;
        this.clock = clock;
    }

    @GetMapping("/new")
    Page fresh() {
        return page(
                Form.of(MemberInput.empty(today())), Set.of(), List.of(), values.asked(FieldSubject.MEMBER, viewer()));
    }

    @PostMapping
    Page register(@Valid MemberInput input, BindingResult binding, HttpServletRequest request) {
        var typed = Typed.of(request);
        var own = values.askedAgain(FieldSubject.MEMBER, viewer(), typed);
        var ticked = input.memberships() == null ? Set.<MembershipKind>of() : input.memberships();
        var may = rights.ofNewcomer();
        if (!binding.hasErrors()) {
            input.missing(may).forEach(field -> binding.rejectValue(field, "ui.form.required"));
        }
        return Fields.submit(binding, form -> page(form, ticked, List.of(), own), () -> {
            if (own.hasErrors()) {
                return page(Form.of(binding), ticked, List.of(), own);
            }
            var wanted = input.member(today(), may);
            if (!input.isSure()) {
                var suspects = checks.stream()
                        .flatMap(check -> check.like(wanted).stream())
                        .toList();
                if (!suspects.isEmpty()) {
                    return page(Form.of(binding), ticked, suspects, own);
                }
            }
            var id = authorship.because("", () -> {
                var registered = members.register(wanted, "");
                values.write(FieldSubject.MEMBER, registered.value(), viewer(), typed.unseen());
                return registered;
            });
            return Redirect.to("/members/" + id.value()).saying("members.registered.done");
        });
    }

    private Page page(Form form, Set<MembershipKind> ticked, List<Suspect> suspects, FieldForm own) {
        return new RegistrationPage(
                form,
                Words.kinds(),
                Words.memberships(),
                ticked.stream().map(Enum::name).collect(Collectors.toSet()),
                Words.statuses(statuses.all(), null),
                suspects,
                rights.ofNewcomer(),
                own);
    }

    private Level viewer() {
        return rights.ofNewcomer().viewer();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
