package coop.cabas.members.web;

import coop.cabas.members.Authorship;
import coop.cabas.members.Directory;
import coop.cabas.members.Households;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.Profiles;
import coop.cabas.members.Selection;
import coop.cabas.members.Selections;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The household of somebody: made around them, joined, left. */
@Controller
@RequestMapping("/members/{id:\\d+}/household")
@Allow(MembersPermissions.MANAGE)
class HouseholdController {

    /** Names shown of those who may be meant. */
    private static final int SHOWN = 10;

    private final Households households;
    private final Profiles profiles;
    private final Selections selections;
    private final Directory directory;
    private final Authorship authorship;

    HouseholdController(
            Households households,
            Profiles profiles,
            Selections selections,
            Directory directory,
            Authorship authorship) {
        this.households = households;
        this.profiles = profiles;
        this.selections = selections;
        this.directory = directory;
        this.authorship = authorship;
    }

    record Joining(
            @NotNull(message = "{ui.form.required}") Long member,
            Households.@NotNull(message = "{ui.form.required}") Role role,
            @Nullable Boolean mayShop,

            @Size(max = 500, message = "{members.form.long500}") @Nullable
            String reason) {}

    @GetMapping
    Page household(@PathVariable MemberId id, @RequestParam(defaultValue = "") String q) {
        return page(Form.empty(), id, q);
    }

    @PostMapping
    Page add(@PathVariable MemberId id, @Valid Joining input, BindingResult binding) {
        return Fields.submit(binding, form -> page(form, id, ""), () -> {
            authorship.because(MemberInput.text(input.reason()), () -> {
                var household = households
                        .of(id)
                        .map(Households.Household::id)
                        .orElseGet(() -> households.found(id, Households.Role.HEAD));
                households.add(
                        household, new MemberId(input.member()), input.role(), Boolean.TRUE.equals(input.mayShop()));
                return household;
            });
            return back(id, "members.household.added");
        });
    }

    record Naming(
            @Size(max = 200, message = "{members.form.long200}") @Nullable
            String name) {}

    record Place(
            @NotNull(message = "{ui.form.required}") Long member,
            Households.@NotNull(message = "{ui.form.required}") Role role,
            @Nullable Boolean mayShop,

            @Size(max = 500, message = "{members.form.long500}") @Nullable
            String reason) {}

    @PostMapping("/name")
    Page rename(@PathVariable MemberId id, @Valid Naming input, BindingResult binding) {
        return Fields.submit(binding, form -> page(form, id, ""), () -> {
            households.rename(of(id).id(), MemberInput.text(input.name()));
            return back(id, "members.household.renamed.done");
        });
    }

    @PostMapping("/place")
    Page place(@PathVariable MemberId id, @Valid Place input, BindingResult binding) {
        return Fields.submit(binding, form -> page(form, id, ""), () -> {
            var person = inHousehold(of(id), new MemberId(input.member()));
            authorship.because(MemberInput.text(input.reason()), () -> {
                households.place(person, input.role(), Boolean.TRUE.equals(input.mayShop()));
                return person;
            });
            return back(id, "members.household.placed.done");
        });
    }

    @PostMapping("/payer")
    Page payer(@PathVariable MemberId id, @RequestParam(required = false) @Nullable Long payer) {
        households.choosePayer(of(id).id(), payer == null ? null : new MemberId(payer));
        return back(id, "members.household.payer.chosen");
    }

    @PostMapping("/removal")
    Page remove(@PathVariable MemberId id, @RequestParam Long member, @RequestParam(defaultValue = "") String reason) {
        var leaver = inHousehold(of(id), new MemberId(member));
        authorship.because(reason.strip(), () -> {
            households.leave(leaver);
            return leaver;
        });
        return back(id, "members.household.removed");
    }

    private Households.Household of(MemberId id) {
        return households.of(id).orElseThrow(() -> new NotFound(id));
    }

    private static MemberId inHousehold(Households.Household household, MemberId member) {
        if (household.people().stream().noneMatch(person -> person.member().equals(member))) {
            throw new NotFound(member);
        }
        return member;
    }

    private static Page back(MemberId id, String said) {
        return Redirect.to("/members/" + id.value() + "/household").saying(said);
    }

    private Page page(Form form, MemberId id, String q) {
        var found = q.isBlank()
                ? List.<MemberId>of()
                : selections.members(new Selection("q=" + URLEncoder.encode(q.strip(), StandardCharsets.UTF_8)));
        return new HouseholdPage(
                form,
                id,
                profiles.of(id).name(),
                households.of(id).orElse(null),
                q.strip(),
                directory.all(found.stream()
                        .filter(one -> !one.equals(id))
                        .limit(SHOWN)
                        .toList()),
                Words.roles());
    }
}
