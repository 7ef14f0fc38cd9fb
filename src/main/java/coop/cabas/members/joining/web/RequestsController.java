package coop.cabas.members.joining.web;

import coop.cabas.members.DuplicateCheck;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.joining.JoinAnswers;
import coop.cabas.members.joining.JoinDecisions;
import coop.cabas.members.joining.JoinRequestId;
import coop.cabas.members.joining.JoinRequests;
import coop.cabas.members.joining.JoinSettings;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Requests to join, decided by whoever keeps the member file; and the settings of the form. */
@Controller
@RequestMapping("/members/requests")
@Allow(MembersPermissions.MANAGE)
class RequestsController {

    private final JoinRequests requests;
    private final JoinDecisions decisions;
    private final JoinAnswers answers;
    private final JoinSettings settings;
    private final List<DuplicateCheck> checks;
    private final Clock clock;

    RequestsController(
            JoinRequests requests,
            JoinDecisions decisions,
            JoinAnswers answers,
            JoinSettings settings,
            List<DuplicateCheck> checks,
            Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.answers = answers;
        this.settings = settings;
        this.checks = checks;
        this.clock = clock;
    }

    record SettingsInput(
            @Nullable Boolean open,
            @NotEmpty(message = "{joining.kinds}") @Nullable Set<MembershipKind> kinds,

            @Size(max = 10_000, message = "{joining.long}") @Nullable
            String introFr,

            @Size(max = 10_000, message = "{joining.long}") @Nullable
            String introEn,

            @Size(max = 20_000, message = "{joining.long}") @Nullable
            String rulesFr,

            @Size(max = 20_000, message = "{joining.long}") @Nullable
            String rulesEn,

            @Min(value = 1, message = "{joining.days}") @Max(value = 365, message = "{joining.days}")
            int keepDays) {

        static SettingsInput of(JoinSettings.Settings set) {
            return new SettingsInput(
                    set.open(),
                    set.kinds(),
                    set.introFr(),
                    set.introEn(),
                    set.rulesFr(),
                    set.rulesEn(),
                    set.keepDays());
        }

        JoinSettings.Settings settings() {
            return new JoinSettings.Settings(
                    Boolean.TRUE.equals(open),
                    Objects.requireNonNullElse(kinds, Set.of()),
                    Objects.requireNonNullElse(introFr, ""),
                    Objects.requireNonNullElse(introEn, ""),
                    Objects.requireNonNullElse(rulesFr, ""),
                    Objects.requireNonNullElse(rulesEn, ""),
                    keepDays);
        }
    }

    @GetMapping
    Page requests() {
        return new RequestsPage(requests.waiting(), settings.read().open());
    }

    @GetMapping("/{id:\\d+}")
    Page request(@PathVariable JoinRequestId id) {
        var request = requests.find(id);
        return new RequestPage(
                request,
                request.isWaiting()
                        ? checks.stream()
                                .flatMap(check -> check.like(request.wanted(LocalDate.now(clock))).stream())
                                .toList()
                        : List.of(),
                answers.of(id));
    }

    @PostMapping("/{id:\\d+}/acceptance")
    Page accept(@PathVariable JoinRequestId id) {
        var accepted = decisions.accept(id, "");
        return Redirect.to("/members/" + accepted.member().value())
                .saying(accepted.invited() ? "joining.accepted.invited" : "joining.accepted");
    }

    @PostMapping("/{id:\\d+}/refusal")
    Page refuse(@PathVariable JoinRequestId id, @RequestParam(defaultValue = "") @Size(max = 1000) String reason) {
        decisions.refuse(id, reason);
        return Redirect.to("/members/requests").saying("joining.refused");
    }

    @GetMapping("/settings")
    @Allow(MembersPermissions.SETTINGS)
    Page settings() {
        var set = settings.read();
        return page(Form.of(SettingsInput.of(set)), names(set.kinds()));
    }

    @PostMapping("/settings")
    @Allow(MembersPermissions.SETTINGS)
    Page choose(@Valid SettingsInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(Form.of(binding), names(Objects.requireNonNullElse(input.kinds(), Set.of())));
        }
        settings.choose(input.settings());
        return Redirect.to("/members/requests/settings").saying("joining.saved");
    }

    private static Page page(Form form, Set<String> ticked) {
        return new JoinSettingsPage(form, ticked);
    }

    private static Set<String> names(Set<MembershipKind> kinds) {
        return kinds.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
