/** The pages of access: coming in, one's own account, everybody's accounts. */
@NullMarked
package coop.cabas.access.web;

import org.jspecify.annotations.NullMarked;
