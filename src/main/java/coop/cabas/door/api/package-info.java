/** What tablets at the door ask for. */
@NullMarked
package coop.cabas.door.api;

import org.jspecify.annotations.NullMarked;
