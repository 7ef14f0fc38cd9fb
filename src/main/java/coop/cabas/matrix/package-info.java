/**
 * The matrix of evidence, tool by activity: what is owed, how often, by whom, and the last proof that it was done. Nothing
 * is ticked: cells are computed from the {@link coop.cabas.tools.Evidence} of all modules, and from dated statements, which
 * weigh less. It can be read as of any past day.
 */
@ApplicationModule
@NullMarked
package coop.cabas.matrix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
