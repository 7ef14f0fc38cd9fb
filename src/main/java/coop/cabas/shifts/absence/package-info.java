/** What whoever cannot come does: tell, hand the place over, exchange it, or owe others nothing thanks to what members gave. */
@NamedInterface("absence")
@NullMarked
package coop.cabas.shifts.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
