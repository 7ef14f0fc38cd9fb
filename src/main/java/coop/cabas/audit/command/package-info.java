/** The trail from the command line. */
@NullMarked
package coop.cabas.audit.command;

import org.jspecify.annotations.NullMarked;
