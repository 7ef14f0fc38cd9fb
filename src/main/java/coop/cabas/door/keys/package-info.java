/** Key boxes: whoever is on duty reads the code when it is time, and nobody else does. */
@NullMarked
package coop.cabas.door.keys;

import org.jspecify.annotations.NullMarked;
