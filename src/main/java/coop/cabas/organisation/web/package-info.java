/** The page on which the coop says who it is. */
@NullMarked
package coop.cabas.organisation.web;

import org.jspecify.annotations.NullMarked;
