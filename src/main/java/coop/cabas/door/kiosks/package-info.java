/** Tablets at the door: made, paired, recognised, revoked. */
@NamedInterface("kiosks")
@NullMarked
package coop.cabas.door.kiosks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
