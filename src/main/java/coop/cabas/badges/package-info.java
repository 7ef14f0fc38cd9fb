/**
 * Badges: by what members are recognised at the door. A card that the coop printed, a tag that somebody owns, a slip of paper for a
 * day, or a phone that signs a code which is worth nothing a minute later.
 *
 * <p>{@link coop.cabas.badges.Scans} says whose a scanned code is; whether they may come in is asked elsewhere.
 */
@ApplicationModule
@NullMarked
package coop.cabas.badges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
