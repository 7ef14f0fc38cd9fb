/**
 * Circles: what each is for and owes, its roles and who holds them from when to when, its meetings and its decisions by
 * consent. How things stood can be read as of any past day.
 *
 * <p>Whoever holds a role of a circle belongs to it. Joining and leaving are told ({@link coop.cabas.circles.CircleJoined},
 * {@link coop.cabas.circles.CircleLeft}); permissions granted to a circle or a role last as long as the mandate.
 */
@ApplicationModule
@NullMarked
package coop.cabas.circles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
