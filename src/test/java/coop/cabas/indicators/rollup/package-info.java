/** Tests of the sums kept in advance. */
@NullMarked
package coop.cabas.indicators.rollup;

import org.jspecify.annotations.NullMarked;
