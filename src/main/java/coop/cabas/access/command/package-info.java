/** What is done about accounts from the command line of the server. */
@NullMarked
package coop.cabas.access.command;

import org.jspecify.annotations.NullMarked;
