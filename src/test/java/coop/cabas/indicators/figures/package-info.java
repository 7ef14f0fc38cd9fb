/** Tests of the indicators' queries. */
@NullMarked
package coop.cabas.indicators.figures;

import org.jspecify.annotations.NullMarked;
