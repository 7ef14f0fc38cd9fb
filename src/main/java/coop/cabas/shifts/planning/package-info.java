/** Typical weeks, seasons, closings, and the dated shifts that are laid out from them. */
@NamedInterface("planning")
@NullMarked
package coop.cabas.shifts.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
