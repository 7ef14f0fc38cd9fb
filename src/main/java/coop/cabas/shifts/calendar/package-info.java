/** Shifts by day and month, where help is wanted, and the board on the shop's wall. */
@NullMarked
package coop.cabas.shifts.calendar;

import org.jspecify.annotations.NullMarked;
