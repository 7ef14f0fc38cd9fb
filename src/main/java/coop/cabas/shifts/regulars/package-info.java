/** Who comes regularly: places held for good, and places kept a while for whoever came four weeks before. */
@NullMarked
package coop.cabas.shifts.regulars;

import org.jspecify.annotations.NullMarked;
