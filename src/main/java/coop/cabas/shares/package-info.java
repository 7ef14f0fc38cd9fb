/**
 * The shares of the cooperative and their register: append-only, numbered without gap, each line chained to the one before.
 * Holders and capital at any past date are read from the same lines.
 */
@ApplicationModule
@NullMarked
package coop.cabas.shares;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
