package coop.cabas.fees.bank;

import coop.cabas.fees.Amounts;
import coop.cabas.fees.Distribution;
import coop.cabas.fees.FeesPermissions;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;

/** One line of the bank: taken as proposed, given by hand, left aside. */
@Controller
@RequestMapping("/fees/bank/{line:\\d+}")
@Allow(FeesPermissions.READ)
class LineController {

    private final Bank bank;
    private final Candidates candidates;
    private final Distribution distribution;
    private final Directory directory;
    private final Viewer viewer;

    LineController(Bank bank, Candidates candidates, Distribution distribution, Directory directory, Viewer viewer) {
        this.bank = bank;
        this.candidates = candidates;
        this.distribution = distribution;
        this.directory = directory;
        this.viewer = viewer;
    }

    @GetMapping
    Page line(
            @PathVariable long line,
            @RequestParam(required = false) @Nullable Long member,
            @RequestParam(defaultValue = "") String q) {
        return page(line, member, q, Form.empty());
    }

    /** As proposed. The proposal is made again: what was owed a minute ago may be paid. */
    @PostMapping("/acceptance")
    @Allow(FeesPermissions.MANAGE)
    Page accept(@PathVariable long line, @RequestParam long member) {
        var candidate = candidates.of(bank.find(line)).stream()
                .filter(one -> one.member().value() == member)
                .findFirst()
                .orElseThrow(() -> new NotFound(member));
        bank.accept(line, candidate.member(), candidate.parts());
        return Redirect.to("/fees/bank").saying("fees.bank.taken", candidate.name());
    }

    @PostMapping("/payment")
    @Allow(FeesPermissions.MANAGE)
    Page give(@PathVariable long line, @RequestParam long member, @RequestParam Map<String, String> typed) {
        try {
            var payer = directory.find(new MemberId(member));
            bank.accept(line, payer.id(), Amounts.parts(typed));
            return Redirect.to("/fees/bank").saying("fees.bank.taken", payer.name());
        } catch (Refused refused) {
            return page(line, member, "", Form.refused(refused));
        }
    }

    @PostMapping("/aside")
    @Allow(FeesPermissions.MANAGE)
    Page ignore(@PathVariable long line) {
        bank.ignore(line, true);
        return Redirect.to("/fees/bank").saying("fees.bank.ignored");
    }

    @PostMapping("/return")
    @Allow(FeesPermissions.MANAGE)
    Page takeUp(@PathVariable long line) {
        bank.ignore(line, false);
        return Redirect.to("/fees/bank").saying("fees.bank.takenUp");
    }

    private Page page(long id, @Nullable Long member, String search, Form form) {
        var line = bank.find(id);
        var payer = member == null ? null : directory.find(new MemberId(member));
        var owed =
                payer == null ? List.<Distribution.Owed>of() : distribution.owedBy(distribution.household(payer.id()));
        var parts = payer == null ? Map.of() : Candidates.parts(owed, payer.id(), line.amount());
        return new LinePage(
                form,
                line,
                candidates.of(line).stream().map(BankPage.Best::of).toList(),
                payer,
                owed,
                owed.stream()
                        .map(one -> parts.get(one.fee()) instanceof Money share ? share : Money.ZERO)
                        .toList(),
                search.isBlank() ? List.of() : distribution.search(search),
                search,
                viewer.may(FeesPermissions.MANAGE));
    }
}
