/**
 * The member file: one row per person or legal entity, how to reach them, what they are to the coop and since when, the
 * household they share, the groups they are in. Every change is kept with its author and reason, by the database itself.
 *
 * <p>Other modules show what they know of somebody by {@link coop.cabas.members.MemberPanel}, and say what lets somebody
 * shop or vote by {@link coop.cabas.members.AdmissionFacts}. This module knows none of them.
 */
@ApplicationModule
@NullMarked
package coop.cabas.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
