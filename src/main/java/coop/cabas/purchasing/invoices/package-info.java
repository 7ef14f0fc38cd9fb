/**
 * Suppliers' invoices: kept as they came, held against what was received, and approved once every difference is accepted or claimed. Start at
 * {@link coop.cabas.purchasing.invoices.Invoices}; {@link coop.cabas.purchasing.invoices.Matching} is the arithmetic, pure.
 */
@NullMarked
package coop.cabas.purchasing.invoices;

import org.jspecify.annotations.NullMarked;
