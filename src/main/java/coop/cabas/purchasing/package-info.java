/**
 * What the shop buys: suppliers' price files and delivery notes are read, orders are written into the forms that suppliers
 * themselves hand out.
 */
@ApplicationModule
@NullMarked
package coop.cabas.purchasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
