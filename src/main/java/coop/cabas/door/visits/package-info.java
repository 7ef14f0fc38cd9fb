/** What is answered at the door and what is written down of it. */
@NullMarked
package coop.cabas.door.visits;

import org.jspecify.annotations.NullMarked;
