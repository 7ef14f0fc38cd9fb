/** Relays that open a real door: they ask about badges by themselves, or take orders to open. */
@NullMarked
package coop.cabas.door.relays;

import org.jspecify.annotations.NullMarked;
