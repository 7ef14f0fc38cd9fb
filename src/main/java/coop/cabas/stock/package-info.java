/**
 * Stock: how much there is of each article, and why. Moves are only ever added to, and their sum is the stock; a mistake is reversed by a
 * move of its own. The database keeps the sum beside them, and the weighted average cost, one article after the other.
 *
 * <p>What the till sells or a supplier delivers is told by other modules, through {@link coop.cabas.stock.intake}. What
 * people count is in {@code inventories}.
 */
@ApplicationModule
@NullMarked
package coop.cabas.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
