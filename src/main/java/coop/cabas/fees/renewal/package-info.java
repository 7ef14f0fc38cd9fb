/**
 * Renewing a fee by a link, without signing in: whoever has the letter sees a first name, what is due and how to pay. It writes
 * fees that are owed, one for each person of the household, never a second for the same days.
 */
@NamedInterface("renewal")
@NullMarked
package coop.cabas.fees.renewal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
