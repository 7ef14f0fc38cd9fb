/**
 * How much to order: from what was sold on days when there was something to sell, to what must be there until the delivery after the next.
 * Every figure that leads to the quantity stands on the line, and the formula that the coop used before beside it.
 *
 * <p>Pure code: no database, no clock. Start at {@link coop.cabas.purchasing.proposals.Proposal}.
 */
@NullMarked
package coop.cabas.purchasing.proposals;

import org.jspecify.annotations.NullMarked;
