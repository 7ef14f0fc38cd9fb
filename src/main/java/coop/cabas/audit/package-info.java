/**
 * The trail of what was done: who, what, when, to what, before and after.
 *
 * <p>Lines are added within the transaction of the act itself and can be neither changed nor removed, not even by the
 * program: its database role may only insert, and each committed line is sealed by a hash over the seals before it.
 * Who acts is told by the module that knows accounts, through {@link coop.cabas.audit.Actor.Source}.
 */
@ApplicationModule
@NullMarked
package coop.cabas.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
