/** Taking places at shifts and giving them back. */
@NamedInterface("booking")
@NullMarked
package coop.cabas.shifts.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
