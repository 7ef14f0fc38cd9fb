/**
 * What the coop reads of its activity: turnover, tickets, margins, stock-outs, losses, deliveries, members, fees, capital. Each indicator is
 * defined once, in words and in code; it says so when the source cannot tell it; and it opens what it is made of.
 *
 * <p>Pages and API read sums kept in advance ({@code rollup}), renewed with the facts of {@code sales} in the very
 * transaction that changes them. Queries are in {@code figures}.
 */
@ApplicationModule
@NullMarked
package coop.cabas.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
