/** Versions, decision cards and test reports on the screen. */
@NullMarked
package coop.cabas.tools.releases.web;

import org.jspecify.annotations.NullMarked;
