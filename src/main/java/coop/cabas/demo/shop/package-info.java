/**
 * An invented shop that lives day by day: what it sells, who delivers, who comes in, what spoils. Knows nothing of files
 * nor of the rest of Cabas. Start at {@link coop.cabas.demo.shop.Shop}.
 *
 * <p>Quantities are thousandths of a piece or kilogram, amounts are cents, so that everything adds up.
 */
@NullMarked
package coop.cabas.demo.shop;

import org.jspecify.annotations.NullMarked;
