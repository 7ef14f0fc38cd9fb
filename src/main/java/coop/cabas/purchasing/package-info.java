/**
 * What the shop buys: of whom and on which conditions, what they offer and for how much, what is ordered of them. Suppliers' price files and
 * delivery notes are read, orders are written into the forms that suppliers themselves hand out.
 */
@ApplicationModule
@NullMarked
package coop.cabas.purchasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
