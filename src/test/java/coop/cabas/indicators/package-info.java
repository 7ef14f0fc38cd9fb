/** Tests of the indicators, on facts written as the till's files would leave them. */
@NullMarked
package coop.cabas.indicators;

import org.jspecify.annotations.NullMarked;
