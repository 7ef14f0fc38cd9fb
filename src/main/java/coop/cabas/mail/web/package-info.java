/** The page of the letters sent and waiting. */
@NullMarked
package coop.cabas.mail.web;

import org.jspecify.annotations.NullMarked;
