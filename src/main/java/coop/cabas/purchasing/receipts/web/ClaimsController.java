package coop.cabas.purchasing.receipts.web;

import coop.cabas.access.Caller;
import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.purchasing.receipts.ClaimId;
import coop.cabas.purchasing.receipts.Claims;
import coop.cabas.purchasing.receipts.ServiceRates;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.ListQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

/** What suppliers owe, and how well they deliver. */
@Controller
@RequestMapping("/purchasing")
@Allow(PurchasingPermissions.READ)
class ClaimsController {

    private static final int MONTHS = 3;

    private final ClaimList list;
    private final Claims claims;
    private final Suppliers suppliers;
    private final ServiceRates rates;
    private final Caller caller;
    private final Clock clock;

    ClaimsController(
            ClaimList list, Claims claims, Suppliers suppliers, ServiceRates rates, Caller caller, Clock clock) {
        this.list = list;
        this.claims = claims;
        this.suppliers = suppliers;
        this.rates = rates;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping("/claims")
    Page all(ListQuery query) {
        return new ClaimsPage(list.page(query), list.shown(query), list.owing());
    }

    @GetMapping("/claims/{id:\\d+}")
    Page claim(@PathVariable ClaimId id) {
        var claim = claims.find(id);
        return new ClaimPage(
                claim,
                suppliers.find(claim.supplier()).terms().name(),
                claim.isOpen() && caller.may(PurchasingPermissions.INVOICES));
    }

    @GetMapping("/service")
    Page service(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        var today = LocalDate.now(clock);
        var last = Objects.requireNonNullElse(to, today);
        var first = Objects.requireNonNullElse(from, last.minusMonths(MONTHS));
        return new ServicePage(first, last, rates.between(first, last));
    }
}
