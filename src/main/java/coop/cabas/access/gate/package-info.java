/** The gate of the web: who gets through to which route, and what every answer carries. */
@NullMarked
package coop.cabas.access.gate;

import org.jspecify.annotations.NullMarked;
