package coop.cabas.purchasing.invoices.web;

import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.invoices.Approval;
import coop.cabas.purchasing.invoices.Decision;
import coop.cabas.purchasing.invoices.InvoiceId;
import coop.cabas.purchasing.receipts.ClaimId;
import coop.cabas.purchasing.receipts.ReceiptId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** Invoices matched, decided, approved; credit notes that make claims good. */
@Controller
@RequestMapping("/purchasing/invoices/{id:\\d+}")
@Allow(PurchasingPermissions.INVOICES)
class ApprovalController {

    private final Approval approval;
    private final InvoiceView view;

    ApprovalController(Approval approval, InvoiceView view) {
        this.approval = approval;
        this.view = view;
    }

    @PostMapping("/receipts")
    Page choose(@PathVariable InvoiceId id, @RequestParam(required = false) @Nullable List<Long> receipt) {
        return done(
                id,
                "purchasing.invoices.chosen",
                () -> approval.choose(
                        id,
                        Objects.requireNonNullElse(receipt, List.<Long>of()).stream()
                                .map(ReceiptId::new)
                                .toList()));
    }

    /** @param difference keys, each with the choice of the same place @param choice what becomes of it; empty for later */
    @PostMapping("/decisions")
    Page decide(
            @PathVariable InvoiceId id,
            @RequestParam(required = false) @Nullable List<String> difference,
            @RequestParam(required = false) @Nullable List<String> choice) {
        var keys = Objects.requireNonNullElse(difference, List.<String>of());
        var told = Objects.requireNonNullElse(choice, List.<String>of());
        var choices = new HashMap<String, Decision.Choice>();
        for (int i = 0; i < Math.min(keys.size(), told.size()); i++) {
            for (var one : Decision.Choice.values()) {
                if (one.name().equals(told.get(i))) {
                    choices.put(keys.get(i), one);
                }
            }
        }
        return done(id, "purchasing.invoices.decided", () -> approval.decide(id, choices));
    }

    @PostMapping("/approval")
    Page approve(@PathVariable InvoiceId id) {
        return done(id, "purchasing.invoices.approved", () -> approval.approve(id));
    }

    /** @param claim those that it answers @param gap whether another amount is accepted */
    @PostMapping("/settling")
    Page settle(
            @PathVariable InvoiceId id,
            @RequestParam(required = false) @Nullable List<Long> claim,
            @RequestParam(defaultValue = "false") boolean gap) {
        return done(
                id,
                "purchasing.invoices.settled",
                () -> approval.settle(
                        id,
                        Objects.requireNonNullElse(claim, List.<Long>of()).stream()
                                .map(ClaimId::new)
                                .toList(),
                        gap));
    }

    private Page done(InvoiceId id, String saying, Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            return view.of(id, Form.refused(refused));
        }
        return Redirect.to("/purchasing/invoices/" + id.value()).saying(saying);
    }
}
