/**
 * Where a new coop may begin: the circles, tools, activities and accountabilities of a founding document, as a data file in
 * French. What applies is chosen, renamed and put in place at once; what is there already is left alone, so one may come
 * back for more.
 */
@ApplicationModule
@NullMarked
package coop.cabas.starter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
