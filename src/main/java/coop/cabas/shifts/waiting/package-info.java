/** Who waits for a place at a full shift, and who asked to be told of one. */
@NullMarked
package coop.cabas.shifts.waiting;

import org.jspecify.annotations.NullMarked;
