/** The register of the tools on the screen, and for programs. */
@NullMarked
package coop.cabas.tools.web;

import org.jspecify.annotations.NullMarked;
