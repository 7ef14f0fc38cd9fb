/**
 * The indicators: what each is called, how it is computed, and the queries that answer for a period. Everything is read
 * from the sums kept in advance, never from the facts of the whole past.
 */
@NullMarked
package coop.cabas.indicators.figures;

import org.jspecify.annotations.NullMarked;
