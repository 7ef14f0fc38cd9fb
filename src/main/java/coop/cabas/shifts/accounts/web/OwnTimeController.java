package coop.cabas.shifts.accounts.web;

import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.accounts.Accounts;
import coop.cabas.shifts.accounts.LeaveDesk;
import coop.cabas.shifts.accounts.LeaveKinds;
import coop.cabas.shifts.accounts.TimeRules;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
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
import java.util.Objects;

/** A member's own account of time. */
@Controller
@RequestMapping("/me/time")
@Allow(Allow.SIGNED_IN)
class OwnTimeController {

    private final Accounts accounts;
    private final Statements statements;
    private final LeaveDesk desk;
    private final LeaveKinds kinds;
    private final TimeRules rules;
    private final Clock clock;
    private final Myself myself;

    OwnTimeController(
            Accounts accounts,
            Statements statements,
            LeaveDesk desk,
            LeaveKinds kinds,
            TimeRules rules,
            Clock clock,
            Myself myself) {
        this.accounts = accounts;
        this.statements = statements;
        this.desk = desk;
        this.kinds = kinds;
        this.rules = rules;
        this.clock = clock;
        this.myself = myself;
    }

    @GetMapping
    Page mine(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        return page(until, Form.empty());
    }

    @PostMapping("/leaves")
    Page ask(@Valid LeaveInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(null, Form.of(binding));
        }
        var kind = kinds.find(Objects.requireNonNull(input.kind()));
        var note = Objects.requireNonNullElse(input.note(), "");
        try {
            var account = accounts.of(myself.id());
            if (input.givingBack() == null && account.isPresent()) {
                var since = desk.nextCycle(account.get());
                var concerned = desk.concerned(account.get().id(), since, input.until());
                if (!concerned.isEmpty()) {
                    return new LeaveQuestionPage(
                            "/me/time/leaves", "/me/time", kind, since, input.until(), note, concerned);
                }
            }
            var freed = desk.ask(myself.id(), kind, input.until(), note, Boolean.TRUE.equals(input.givingBack()));
            return Redirect.to("/me/time").saying("shifts.leave.asked", freed.size());
        } catch (Refused refused) {
            return page(null, Form.refused(refused));
        }
    }

    @PostMapping("/leaves/{id:\\d+}/end")
    Page end(@PathVariable long id) {
        desk.endOwn(myself.id(), id);
        return Redirect.to("/me/time").saying("shifts.leave.isEnded");
    }

    private Page page(@Nullable LocalDate until, Form form) {
        var account = accounts.of(myself.id());
        return new OwnTimePage(
                account.map(one -> statements.of(one, until)).orElse(null),
                rules.chosen().due(),
                kinds.all().stream().filter(kind -> kind.own() && !kind.ended()).toList(),
                account.map(desk::nextCycle).orElse(LocalDate.now(clock)),
                LocalDate.now(clock),
                form);
    }
}
