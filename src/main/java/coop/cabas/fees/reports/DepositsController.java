package coop.cabas.fees.reports;

import coop.cabas.fees.FeesPermissions;
import coop.cabas.fees.Methods;
import coop.cabas.organisation.Organisation;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;

/** Deposit slips, and the count of the cash box. */
@Controller
@RequestMapping("/fees")
@Allow(FeesPermissions.READ)
class DepositsController {

    private static final int LONGEST_NOTE = 2000;

    private final Deposits deposits;
    private final Methods methods;
    private final Organisation organisation;
    private final Viewer viewer;

    DepositsController(Deposits deposits, Methods methods, Organisation organisation, Viewer viewer) {
        this.deposits = deposits;
        this.methods = methods;
        this.organisation = organisation;
        this.viewer = viewer;
    }

    @GetMapping("/deposits")
    Page deposits() {
        return new DepositsPage(
                methods.all().stream()
                        .filter(method -> method.kind() == Methods.Kind.CASH || method.kind() == Methods.Kind.CHEQUE)
                        .toList(),
                deposits.waiting(),
                deposits.slips(),
                mayChange());
    }

    @PostMapping("/deposits")
    @Allow(FeesPermissions.MANAGE)
    Page bring(@RequestParam long method, @RequestParam(defaultValue = "") List<Long> payment) {
        return Redirect.to("/fees/deposits/" + deposits.bring(method, payment)).saying("fees.deposit.made");
    }

    @GetMapping("/deposits/{slip:\\d+}")
    Page slip(@PathVariable long slip) {
        return new SlipPage(deposits.slip(slip), deposits.of(slip), organisation.identity());
    }

    @GetMapping("/cash")
    Page cash() {
        return cash(Form.empty());
    }

    /** Fields {@code cents-<n>}: how many notes or coins of n cents. */
    @PostMapping("/cash")
    @Allow(FeesPermissions.MANAGE)
    Page count(@RequestParam Map<String, String> typed, @RequestParam(defaultValue = "") String note) {
        try {
            long cents = 0;
            for (int piece : CashPage.PIECES) {
                var number = typed.getOrDefault("cents-" + piece, "").strip();
                if (!number.matches("\\d{0,5}") || note.length() > LONGEST_NOTE) {
                    throw new Refused("fees.cash.number");
                }
                cents += number.isEmpty() ? 0 : Long.parseLong(number) * piece;
            }
            deposits.count(Money.ofCents(cents), note);
        } catch (Refused refused) {
            return cash(Form.refused(refused));
        }
        return Redirect.to("/fees/cash").saying("fees.cash.saved");
    }

    private Page cash(Form form) {
        return new CashPage(form, deposits.cash(), deposits.counts(), mayChange());
    }

    private boolean mayChange() {
        return viewer.may(FeesPermissions.MANAGE);
    }
}
