/**
 * What every context speaks: money, ids, refusals, the shop's time zone and clock.
 *
 * <p>Nothing here knows the web, and nothing here belongs to one context only.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package coop.cabas.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
