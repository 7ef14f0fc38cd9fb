package coop.cabas.shares.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Money;
import coop.cabas.shares.Grounds;
import coop.cabas.shares.Refunds;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.shares.Withdrawals;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;

/** Withdrawals whose refund waits: who is paid now, who waits and why. */
@Controller
@RequestMapping("/shares/refunds")
@Allow(SharesPermissions.READ)
class RefundsController {

    private final Refunds refunds;
    private final Withdrawals withdrawals;
    private final Viewer viewer;
    private final Clock clock;

    RefundsController(Refunds refunds, Withdrawals withdrawals, Viewer viewer, Clock clock) {
        this.refunds = refunds;
        this.withdrawals = withdrawals;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GetMapping
    Page queue(@RequestParam(defaultValue = "") String cash) {
        var purse = amount(cash);
        return new RefundsPage(
                refunds.queue(LocalDate.now(clock), purse),
                cash,
                !cash.isBlank() && purse == null,
                viewer.may(SharesPermissions.MANAGE));
    }

    @PostMapping("/{claim:\\d+}/payment")
    @Allow(SharesPermissions.MANAGE)
    Page pay(
            @PathVariable long claim,
            @RequestParam int shares,
            @RequestParam(defaultValue = "") String method,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        refunds.pay(claim, shares, on == null ? LocalDate.now(clock) : on, Grounds.paid(method, reference));
        return Redirect.to("/shares/refunds").saying("shares.refund.paid");
    }

    @PostMapping("/{claim:\\d+}/renunciation")
    @Allow(SharesPermissions.MANAGE)
    Page renounce(@PathVariable long claim, @RequestParam(defaultValue = "") String note) {
        withdrawals.renounce(claim, LocalDate.now(clock), new Grounds("", "", "", note));
        return Redirect.to("/shares/refunds").saying("shares.refund.renounced");
    }

    private static @Nullable Money amount(String typed) {
        var plain = typed.strip().replace(",", ".").replaceAll("[\\s\\u00a0\\u202f€]", "");
        return plain.matches("\\d{1,9}(\\.\\d{1,2})?")
                ? Money.rounded(new BigDecimal(plain), RoundingMode.UNNECESSARY)
                : null;
    }
}
