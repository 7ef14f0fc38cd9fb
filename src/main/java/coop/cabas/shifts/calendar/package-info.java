/** Shifts by day and month, where help is wanted, and the board on the shop's wall. */
@NamedInterface("calendar")
@NullMarked
package coop.cabas.shifts.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
