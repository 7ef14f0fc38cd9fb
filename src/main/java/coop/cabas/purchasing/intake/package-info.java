/** Taking over suppliers' offers from another program. */
@NamedInterface("intake")
@NullMarked
package coop.cabas.purchasing.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
