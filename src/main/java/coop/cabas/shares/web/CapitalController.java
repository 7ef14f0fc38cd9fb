package coop.cabas.shares.web;

import coop.cabas.organisation.Organisation;
import coop.cabas.shared.Allow;
import coop.cabas.shares.Capital;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.shares.Statutes;
import coop.cabas.shares.Verification;
import coop.cabas.ui.Page;
import coop.cabas.ui.print.Printer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;

/** How a financial year changed the capital, for the assembly that takes note of it (loi 47-1775, article 13). */
@Controller
@RequestMapping("/shares/capital")
@Allow(SharesPermissions.READ)
class CapitalController {

    private final Capital capital;
    private final Statutes statutes;
    private final Verification verification;
    private final Organisation organisation;
    private final Printer printer;
    private final Clock clock;

    CapitalController(
            Capital capital,
            Statutes statutes,
            Verification verification,
            Organisation organisation,
            Printer printer,
            Clock clock) {
        this.capital = capital;
        this.statutes = statutes;
        this.verification = verification;
        this.organisation = organisation;
        this.printer = printer;
        this.clock = clock;
    }

    @GetMapping
    Page statement(@RequestParam(required = false) @Nullable Integer year) {
        return page(year);
    }

    @GetMapping("/statement.pdf")
    ResponseEntity<byte[]> sheet(@RequestParam(required = false) @Nullable Integer year) {
        var page = page(year);
        return printer.answer(
                new CapitalSheet(organisation.identity(), page, verification.verify(), LocalDate.now(clock)),
                "capital-" + page.to() + ".pdf");
    }

    /** @param year in which the financial year ends; null for the one that runs */
    private CapitalPage page(@Nullable Integer year) {
        var rules = statutes.rules();
        var today = LocalDate.now(clock);
        var end = year == null || year < 1900 || year > today.getYear() + 1
                ? rules.yearEndAfter(today)
                : rules.yearEnd().atYear(year);
        var from = rules.yearEnd().atYear(end.getYear() - 1).plusDays(1);
        var to = end.isAfter(today) ? today : end;
        return new CapitalPage(from, to, end, capital.statement(from, to), capital.highest(to), capital.floor(to));
    }
}
