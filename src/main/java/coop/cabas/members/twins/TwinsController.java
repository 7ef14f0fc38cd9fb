package coop.cabas.members.twins;

import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pairs of files that look like one person, and what is said of them. */
@Controller
@RequestMapping("/members/twins")
@Allow(MembersPermissions.MANAGE)
class TwinsController {

    private final Twins twins;
    private final PairList pairs;
    private final Viewer viewer;

    TwinsController(Twins twins, PairList pairs, Viewer viewer) {
        this.twins = twins;
        this.pairs = pairs;
        this.viewer = viewer;
    }

    record RuleInput(
            @NotNull(message = "{ui.form.required}")
            @Min(value = 30, message = "{twins.rule.wrong}")
            @Max(value = 100, message = "{twins.rule.wrong}")
            Integer entry,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 30, message = "{twins.rule.wrong}")
            @Max(value = 100, message = "{twins.rule.wrong}")
            Integer review) {}

    @GetMapping
    Page waiting(ListQuery query) {
        return new TwinsPage(pairs.waiting(query), false, viewer.may(MembersPermissions.SETTINGS));
    }

    @GetMapping("/said")
    Page said(ListQuery query) {
        return new TwinsPage(pairs.said(query), true, viewer.may(MembersPermissions.SETTINGS));
    }

    @PostMapping("/{a:\\d+}/{b:\\d+}/two")
    Page areTwo(@PathVariable MemberId a, @PathVariable MemberId b, @RequestParam(defaultValue = "") String reason) {
        twins.areTwo(a, b, reason(reason));
        return Redirect.to("/members/twins").saying("twins.said.two.done");
    }

    @PostMapping("/{a:\\d+}/{b:\\d+}/one")
    Page mayBeOne(@PathVariable MemberId a, @PathVariable MemberId b, @RequestParam(defaultValue = "") String reason) {
        twins.mayBeOne(a, b, reason(reason));
        return Redirect.to(PairList.path(a.value(), b.value())).saying("twins.said.mayBeOne.done");
    }

    @GetMapping("/rule")
    @Allow(MembersPermissions.SETTINGS)
    Page rule() {
        var rule = twins.rule();
        return new TwinRulePage(Form.of(new RuleInput(rule.entry(), rule.review())));
    }

    @PostMapping("/rule")
    @Allow(MembersPermissions.SETTINGS)
    Page choose(@Valid RuleInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return new TwinRulePage(Form.of(binding));
        }
        twins.choose(new Twins.Rule(input.entry(), input.review()));
        return Redirect.to("/members/twins").saying("members.settings.saved");
    }

    private static String reason(String typed) {
        if (typed.length() > 500) {
            throw new Refused(Message.of("members.form.long500"));
        }
        return typed;
    }
}
