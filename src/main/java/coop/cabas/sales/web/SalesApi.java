package coop.cabas.sales.web;

import coop.cabas.sales.DayBalance;
import coop.cabas.sales.Reconciliation;
import coop.cabas.sales.SalesPermissions;
import coop.cabas.shared.Allow;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Days of the till and whether its files agree, for programs. */
@RestController
@RequestMapping("/api/v1/sales")
@Allow(SalesPermissions.READ)
class SalesApi {

    private final Reconciliation reconciliation;

    SalesApi(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /** Journal and sale lines of each day on which either states a sale; null where a source is not held. */
    @GetMapping("/days")
    List<DayBalance> days(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        return reconciliation.days(from, to);
    }

    /** The till's files held against one another. */
    @GetMapping("/reconciliation")
    Map<String, Object> reconciliation() {
        return reconciliation.figures();
    }
}
