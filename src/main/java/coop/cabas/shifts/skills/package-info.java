/** Who knows how to do what, and places that only they can take. */
@NamedInterface("skills")
@NullMarked
package coop.cabas.shifts.skills;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
