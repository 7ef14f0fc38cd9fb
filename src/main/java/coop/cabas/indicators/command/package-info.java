/** The indicators from the command line. */
@NullMarked
package coop.cabas.indicators.command;

import org.jspecify.annotations.NullMarked;
