/** The public form to join, and the pages on which requests are decided. */
@NullMarked
package coop.cabas.members.joining.web;

import org.jspecify.annotations.NullMarked;
