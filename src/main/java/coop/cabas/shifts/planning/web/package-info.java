/** Pages of {@code planning}. */
@NullMarked
package coop.cabas.shifts.planning.web;

import org.jspecify.annotations.NullMarked;
