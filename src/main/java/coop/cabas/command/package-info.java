/**
 * The command line: {@code cabas} serves, {@code cabas <command>} does one thing and ends.
 *
 * <p>A module contributes a command as a bean: a class whose name ends in {@code Command}, annotated with {@link
 * coop.cabas.command.CabasCommand} and picocli's {@code @Command}. Its words are in the module's messages, by convention
 * of key. Lines that a module wants to see when Cabas has started are {@link coop.cabas.command.Announcement}s.
 */
@ApplicationModule
@NullMarked
package coop.cabas.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
