/** Pages of the door. */
@NullMarked
package coop.cabas.door.web;

import org.jspecify.annotations.NullMarked;
