/**
 * The versions of tools that exist, told by feeds, files or people; how long they are supported; and what was decided on
 * them: reviews, decision cards, test reports.
 */
@NamedInterface("releases")
@NullMarked
package coop.cabas.tools.releases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
