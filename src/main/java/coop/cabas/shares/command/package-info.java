/** The register from the command line. */
@NullMarked
package coop.cabas.shares.command;

import org.jspecify.annotations.NullMarked;
