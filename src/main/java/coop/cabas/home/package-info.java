/**
 * The first page: for a stranger a welcome and the way in, for everybody else what is to be done, how things are going
 * and one tap to the usual. It knows none of it: modules contribute {@link coop.cabas.ui.HomeCard} beans.
 */
@ApplicationModule
@NullMarked
package coop.cabas.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
