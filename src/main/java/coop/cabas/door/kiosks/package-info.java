/** Tablets at the door: made, paired, recognised, revoked. */
@NullMarked
package coop.cabas.door.kiosks;

import org.jspecify.annotations.NullMarked;
