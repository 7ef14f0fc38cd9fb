/**
 * Deliveries: what was expected, what came, scan by scan, and what is claimed of the supplier for the rest. Start at
 * {@link coop.cabas.purchasing.receipts.Receipts}.
 */
@NullMarked
package coop.cabas.purchasing.receipts;

import org.jspecify.annotations.NullMarked;
