/**
 * The register of the tools: what each is for, whose it is, what runs where; which versions exist, and what was decided on
 * them. Every other module that knows something of a tool shows it on its page by a {@link coop.cabas.tools.ToolPanel}, and
 * proves what was done for it by {@link coop.cabas.tools.Evidence}.
 */
@ApplicationModule
@NullMarked
package coop.cabas.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
