/** What is answered at the door and what is written down of it. */
@NamedInterface("visits")
@NullMarked
package coop.cabas.door.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
