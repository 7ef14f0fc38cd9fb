/** Pages of {@code badges}. */
@NullMarked
package coop.cabas.badges.web;

import org.jspecify.annotations.NullMarked;
