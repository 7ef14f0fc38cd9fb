/** Pages of {@code accounts}. */
@NullMarked
package coop.cabas.shifts.accounts.web;

import org.jspecify.annotations.NullMarked;
