/** Pages of {@code messages}. */
@NullMarked
package coop.cabas.shifts.messages.web;

import org.jspecify.annotations.NullMarked;
