/**
 * General assemblies of the cooperative: who may vote on a day, one vote each, proxies, who came, whether the quorum is reached, and
 * the papers for the door.
 */
@NamedInterface("assembly")
@NullMarked
package coop.cabas.shares.assembly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
