/**
 * Shifts: what a week asks for, the dated shifts that are laid out from it, and who takes a place at which.
 *
 * <p>{@code planning} lays out, {@code booking} lets members and staff take places and give them back. The database counts the places:
 * however many ask at once, nobody is booked beyond them, nor at two shifts at once.
 */
@ApplicationModule
@NullMarked
package coop.cabas.shifts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
