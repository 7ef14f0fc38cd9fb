/** Key boxes: whoever is on duty reads the code when it is time, and nobody else does. */
@NamedInterface("keys")
@NullMarked
package coop.cabas.door.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
