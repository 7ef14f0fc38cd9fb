package coop.cabas.shares.web;

import coop.cabas.shared.Money;
import coop.cabas.shares.Capital;
import coop.cabas.ui.Page;

import java.time.LocalDate;

/**
 * A financial year of the capital.
 *
 * @param to last day told: today while the year runs
 * @param end last day of the year
 */
public record CapitalPage(
        LocalDate from, LocalDate to, LocalDate end, Capital.Statement statement, Money highest, Money floor)
        implements Page {

    public boolean isRunning() {
        return to.isBefore(end);
    }
}
