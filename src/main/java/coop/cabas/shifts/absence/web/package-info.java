/** Pages of {@code absence}. */
@NullMarked
package coop.cabas.shifts.absence.web;

import org.jspecify.annotations.NullMarked;
