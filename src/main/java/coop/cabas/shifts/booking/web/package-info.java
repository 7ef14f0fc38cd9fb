/** Pages of {@code booking}. */
@NullMarked
package coop.cabas.shifts.booking.web;

import org.jspecify.annotations.NullMarked;
