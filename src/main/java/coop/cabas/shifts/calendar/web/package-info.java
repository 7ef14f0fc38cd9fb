/** Pages of {@code calendar}. */
@NullMarked
package coop.cabas.shifts.calendar.web;

import org.jspecify.annotations.NullMarked;
