/**
 * Brings many fees and payments in at once, with COPY, for modules that import them. What it writes is marked as imported:
 * it may be changed by the next import of the same source, and taken back with it.
 */
@NamedInterface("intake")
@NullMarked
package coop.cabas.fees.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
