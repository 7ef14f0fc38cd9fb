/** Imports from the command line: dry run by default, the same report as the assistant's, as a table or as JSON. */
@NullMarked
package coop.cabas.imports.command;

import org.jspecify.annotations.NullMarked;
