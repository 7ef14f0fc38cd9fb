package coop.cabas.sales;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * What is true of the till has changed: files were applied or taken back. Published inside the transaction that changes
 * it, so that whatever is computed from the facts is renewed with them or not at all.
 *
 * <p>A day is named when the file believed for it changed its rows; its facts may be new, other, or gone.
 *
 * @param saleDays days of {@code sales.sale_line_fact}
 * @param ticketDays days of {@code sales.ticket_fact} and {@code sales.payment_fact}
 * @param moveDays days of {@code sales.move_fact}
 * @param stockDays {@code as_of_day}s of {@code sales.stock_fact}
 * @param articles whether article lists changed; {@code sales.article_fact} changes with {@code stockDays} too
 * @param deliveries whether {@code sales.delivery_fact} changed
 */
public record SalesChanged(
        SortedSet<LocalDate> saleDays,
        SortedSet<LocalDate> ticketDays,
        SortedSet<LocalDate> moveDays,
        SortedSet<LocalDate> stockDays,
        boolean articles,
        boolean deliveries) {}
