package coop.cabas.purchasing.web;

import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.ListQuery;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.time.LocalDate;

/** What was bought of each supplier. */
@Controller
class PurchaseFiguresController {

    private final PurchaseFigures figures;
    private final Clock clock;

    PurchaseFiguresController(PurchaseFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/purchasing/figures")
    @Allow(PurchasingPermissions.READ)
    Page figures(ListQuery query) {
        return new PurchaseFiguresPage(figures.page(query, LocalDate.now(clock)), PurchaseFigures.shown(query));
    }
}
