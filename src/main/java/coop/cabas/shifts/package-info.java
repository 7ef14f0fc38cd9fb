/**
 * Shifts: what a week asks for, the dated shifts that are laid out from it, and who takes a place at which.
 *
 * <p>{@code planning} lays out, {@code booking} lets members and staff take places and give them back. The database counts the places:
 * however many ask at once, nobody is booked beyond them, nor at two shifts at once. The others add to these two: reasons to refuse a
 * place as a {@code BookingRule}, what else happens with one as a {@code BookingFollower}.
 *
 * <ul>
 *   <li>who may take a place: {@code skills}, {@code regulars}, {@code waiting}; who cannot come: {@code absence};
 *   <li>what is owed and done: {@code accounts}, with leaves, attendance and who falls behind; {@code chores}, work without an hour;
 *   <li>who is told and shown what: {@code messages}, {@code staffing}, {@code calendar}, {@code api};
 *   <li>what other programs bring: {@code intake}.
 * </ul>
 */
@ApplicationModule
@NullMarked
package coop.cabas.shifts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
