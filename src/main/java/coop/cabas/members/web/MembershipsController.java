package coop.cabas.members.web;

import coop.cabas.members.Departures;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.MembershipId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Memberships;
import coop.cabas.members.Profiles;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;

/** What somebody is to the coop: begins and ends memberships; leaving, coming back, dying. */
@Controller
@RequestMapping("/members/{id:\\d+}/memberships")
@Allow(MembersPermissions.MANAGE)
class MembershipsController {

    private final Memberships memberships;
    private final Departures departures;
    private final Profiles profiles;
    private final Clock clock;

    MembershipsController(Memberships memberships, Departures departures, Profiles profiles, Clock clock) {
        this.memberships = memberships;
        this.departures = departures;
        this.profiles = profiles;
        this.clock = clock;
    }

    record Beginning(
            @NotNull(message = "{ui.form.required}") MembershipKind kind,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @NotNull(message = "{ui.form.required}")
            LocalDate since) {}

    /** @param ended first day on which it is no more; null without end */
    record Dates(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @NotNull(message = "{ui.form.required}")
            LocalDate since,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate ended,

            @Size(max = 500, message = "{members.form.long500}") @Nullable
            String reason) {}

    record Departure(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @NotNull(message = "{ui.form.required}")
            LocalDate on,

            @Size(max = 500, message = "{members.form.long500}") @Nullable
            String reason) {}

    @GetMapping
    Page memberships(@PathVariable MemberId id) {
        return page(Form.of(new Departure(LocalDate.now(clock), null)), id);
    }

    @PostMapping
    Page begin(@PathVariable MemberId id, @Valid Beginning input, BindingResult binding) {
        return Fields.submit(binding, form -> page(form, id), () -> {
            memberships.begin(id, input.kind(), input.since());
            return back(id, "members.membership.begun");
        });
    }

    @PostMapping("/{membership:\\d+}")
    Page correct(
            @PathVariable MemberId id,
            @PathVariable MembershipId membership,
            @Valid Dates input,
            BindingResult binding) {
        return Fields.submit(binding, form -> page(form, id), () -> {
            memberships.correct(id, membership, input.since(), input.ended(), MemberInput.text(input.reason()));
            return back(id, "members.membership.corrected");
        });
    }

    @PostMapping("/departure")
    Page leave(@PathVariable MemberId id, @Valid Departure input, BindingResult binding) {
        return Fields.submit(binding, form -> page(form, id), () -> {
            departures.leave(id, input.on(), MemberInput.text(input.reason()));
            return back(id, "members.left.done");
        });
    }

    @PostMapping("/return")
    Page comeBack(@PathVariable MemberId id, @RequestParam(defaultValue = "") String reason) {
        departures.comeBack(id, reason);
        return back(id, "members.returned.done");
    }

    @PostMapping("/death")
    Page died(@PathVariable MemberId id, @Valid Departure input, BindingResult binding) {
        return Fields.submit(binding, form -> page(form, id), () -> {
            departures.died(id, input.on(), MemberInput.text(input.reason()));
            return back(id, "members.died.done");
        });
    }

    @PostMapping("/life")
    Page lives(@PathVariable MemberId id, @RequestParam(defaultValue = "") String reason) {
        departures.lives(id, reason);
        return back(id, "members.lives.done");
    }

    private static Page back(MemberId id, String said) {
        return Redirect.to("/members/" + id.value()).saying(said);
    }

    private Page page(Form form, MemberId id) {
        return new MembershipsPage(
                form, id, profiles.of(id), memberships.of(id), Words.memberships(), LocalDate.now(clock));
    }
}
