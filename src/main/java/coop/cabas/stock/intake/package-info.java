/** Moves that another program tells, many at a time. */
@NamedInterface("intake")
@NullMarked
package coop.cabas.stock.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
