/** Taking places at shifts and giving them back. */
@NullMarked
package coop.cabas.shifts.booking;

import org.jspecify.annotations.NullMarked;
