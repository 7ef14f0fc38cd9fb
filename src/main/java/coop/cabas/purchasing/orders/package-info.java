/**
 * Orders: proposed from what was sold, changed by a buyer, sent as PDF and in the supplier's own workbook. What was sent stays as it was.
 *
 * <p>Start at {@link coop.cabas.purchasing.orders.Orders}.
 */
@NullMarked
package coop.cabas.purchasing.orders;

import org.jspecify.annotations.NullMarked;
