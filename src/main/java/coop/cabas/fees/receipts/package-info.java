/**
 * Receipts of payments, and receipts of gifts for the taxes (Cerfa 11580 and 16216). Each is numbered without gap, kept as it was
 * handed over, and cancelled by a mention, never changed.
 */
@NullMarked
package coop.cabas.fees.receipts;

import org.jspecify.annotations.NullMarked;
