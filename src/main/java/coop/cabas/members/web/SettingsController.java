package coop.cabas.members.web;

import coop.cabas.members.AdmissionRules;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Numbering;
import coop.cabas.members.Right;
import coop.cabas.members.StatusId;
import coop.cabas.members.Statuses;
import coop.cabas.members.listing.PublicList;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.Set;

/** Numbers, statuses, and what memberships give right to. */
@Controller
@RequestMapping("/members/settings")
@Allow(MembersPermissions.SETTINGS)
class SettingsController {

    private final Numbering numbering;
    private final Statuses statuses;
    private final AdmissionRules rules;
    private final PublicList listing;
    private final Clock clock;

    SettingsController(Numbering numbering, Statuses statuses, AdmissionRules rules, PublicList listing, Clock clock) {
        this.numbering = numbering;
        this.statuses = statuses;
        this.rules = rules;
        this.listing = listing;
        this.clock = clock;
    }

    record Numbers(
            @NotBlank(message = "{ui.form.required}") @Size(max = 60, message = "{members.form.long60}")
            String pattern,

            @Size(max = 10, message = "{members.form.long10}")
            @Pattern(regexp = "[^{}]*", message = "{ui.form.notUnderstood}")
            @Nullable
            String person,

            @Size(max = 10, message = "{members.form.long10}")
            @Pattern(regexp = "[^{}]*", message = "{ui.form.notUnderstood}")
            @Nullable
            String entity,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 1, message = "{ui.form.notUnderstood}")
            @Max(value = 99_999_999, message = "{ui.form.notUnderstood}")
            Integer next,

            @Nullable Boolean given) {}

    record StatusInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 100, message = "{members.form.long100}")
            String name,

            @NotNull(message = "{ui.form.required}") Integer rank,
            @Nullable Boolean ended) {}

    @GetMapping
    Page settings() {
        return page(filled());
    }

    @PostMapping("/numbering")
    Page number(@Valid Numbers input, BindingResult binding) {
        return Fields.submit(binding, this::page, () -> {
            numbering.choose(new Numbering.Rule(
                    input.pattern(),
                    MemberInput.text(input.person()),
                    MemberInput.text(input.entity()),
                    input.next(),
                    Boolean.TRUE.equals(input.given())));
            return back();
        });
    }

    @PostMapping("/statuses")
    Page add(@Valid StatusInput input, BindingResult binding) {
        return Fields.submit(binding, this::page, () -> {
            statuses.add(input.name(), input.rank());
            return back();
        });
    }

    @PostMapping("/statuses/{status:\\d+}")
    Page change(@PathVariable StatusId status, @Valid StatusInput input, BindingResult binding) {
        return Fields.submit(binding, this::page, () -> {
            statuses.change(status, input.name(), input.rank(), Boolean.TRUE.equals(input.ended()));
            return back();
        });
    }

    /** @param grants {@code ASSOCIATION-SHOP} and the like, for each box that is ticked */
    @PostMapping("/admission")
    Page admit(@RequestParam(required = false) @Nullable Set<String> grants) {
        for (var kind : MembershipKind.values()) {
            for (var right : Right.values()) {
                rules.choose(
                        new AdmissionRules.Rule(kind, right, grants != null && grants.contains(kind + "-" + right)));
            }
        }
        return back();
    }

    private Form filled() {
        var rule = numbering.rule();
        return Form.of(
                new Numbers(rule.pattern(), rule.person(), rule.entity(), rule.next(), rule.given() ? true : null));
    }

    private static Page back() {
        return Redirect.to("/members/settings").saying("members.settings.saved");
    }

    private Page page(Form form) {
        return new SettingsPage(
                form,
                numbering.rule(),
                statuses.all(),
                rules.all(),
                LocalDate.now(clock).getYear(),
                listing.isOpen());
    }
}
