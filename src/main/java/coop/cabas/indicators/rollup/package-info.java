/**
 * Sums kept in advance, so that a page costs what its period holds and not what the coop has sold since it opened: one
 * table per question, computed by set-based SQL from the views that {@code sales} publishes.
 */
@NullMarked
package coop.cabas.indicators.rollup;

import org.jspecify.annotations.NullMarked;
