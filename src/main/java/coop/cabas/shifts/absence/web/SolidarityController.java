package coop.cabas.shifts.absence.web;

import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.TimeAccountId;
import coop.cabas.shifts.absence.AbsenceRules;
import coop.cabas.shifts.absence.Solidarity;
import coop.cabas.shifts.accounts.Accounts;
import coop.cabas.shifts.accounts.Ledger;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Members give hours that they saved, the office gives them to those who cannot do theirs; not there unless the coop wants it. */
@Controller
@Allow(Allow.SIGNED_IN)
class SolidarityController {

    private static final int AN_HOUR = 60;
    private static final int MOST_HOURS = 999;

    private final Solidarity solidarity;
    private final AbsenceRules rules;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Myself myself;

    SolidarityController(Solidarity solidarity, AbsenceRules rules, Accounts accounts, Ledger ledger, Myself myself) {
        this.solidarity = solidarity;
        this.rules = rules;
        this.accounts = accounts;
        this.ledger = ledger;
        this.myself = myself;
    }

    @GetMapping("/me/solidarity")
    Page mine() {
        return own(null);
    }

    @PostMapping("/me/solidarity")
    Page give(@RequestParam @Min(0) @Max(MOST_HOURS) int hours) {
        try {
            solidarity.give(myself.id(), hours * AN_HOUR);
        } catch (Refused refused) {
            return own(refused.reason());
        }
        return Redirect.to("/me/solidarity").saying("shifts.solidarity.thanks");
    }

    @GetMapping("/shifts/accounts/{id:\\d+}/solidarity")
    @Allow(ShiftsPermissions.ACCOUNTS)
    Page of(@PathVariable TimeAccountId id) {
        return office(id, null);
    }

    @PostMapping("/shifts/accounts/{id:\\d+}/solidarity")
    @Allow(ShiftsPermissions.ACCOUNTS)
    Page grant(
            @PathVariable TimeAccountId id,
            @RequestParam @Min(0) @Max(MOST_HOURS) int hours,
            @RequestParam(defaultValue = "") @Size(max = 500) String why) {
        try {
            solidarity.grant(id, hours * AN_HOUR, why);
        } catch (Refused refused) {
            return office(id, refused.reason());
        }
        return Redirect.to("/shifts/accounts/" + id.value()).saying("shifts.saved");
    }

    private Page own(@Nullable Message refused) {
        mustBeOn();
        var saved = accounts.of(myself.id())
                .map(account -> ledger.balances(account.id()).savings())
                .orElse(0L);
        return new SolidarityPage("/me/solidarity", solidarity.balance(), saved, null, "/me/time", refused);
    }

    private Page office(TimeAccountId id, @Nullable Message refused) {
        mustBeOn();
        var account = accounts.find(id);
        return new SolidarityPage(
                "/shifts/accounts/" + id.value() + "/solidarity",
                solidarity.balance(),
                null,
                account.people().isEmpty() ? "" : account.people().getFirst().name(),
                "/shifts/accounts/" + id.value(),
                refused);
    }

    private void mustBeOn() {
        if (!rules.chosen().solidarity()) {
            throw new NotFound("solidarity");
        }
    }
}
