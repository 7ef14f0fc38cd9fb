/**
 * Suppliers' lists of prices: read by a saved map, compared with what is known, looked at by a person, then taken as a whole or thrown away
 * without a trace.
 *
 * <p>Start at {@link coop.cabas.purchasing.prices.PriceFiles}.
 */
@NullMarked
package coop.cabas.purchasing.prices;

import org.jspecify.annotations.NullMarked;
