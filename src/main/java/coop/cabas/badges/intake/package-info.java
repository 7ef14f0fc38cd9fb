/** Brings the badges that another program knows, for modules that import them. */
@NamedInterface("intake")
@NullMarked
package coop.cabas.badges.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
