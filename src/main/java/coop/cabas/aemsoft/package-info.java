/**
 * Beside the AEMSOFT till, for as long as it sells: articles are taken over from its exports, both sides are held against one another,
 * and what changes here is written into the files that it imports.
 *
 * <p>Its exports are read and kept by {@code sales}; this context reads the facts that {@code sales} publishes. The day the till goes, so
 * does this folder.
 */
@ApplicationModule
@NullMarked
package coop.cabas.aemsoft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
