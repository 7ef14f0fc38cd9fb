/** The page of the trail. */
@NullMarked
package coop.cabas.audit.web;

import org.jspecify.annotations.NullMarked;
