/** Pages of the member file, for staff. */
@NullMarked
package coop.cabas.members.web;

import org.jspecify.annotations.NullMarked;
