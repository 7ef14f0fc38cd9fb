/** Pages of {@code staffing}. */
@NullMarked
package coop.cabas.shifts.staffing.web;

import org.jspecify.annotations.NullMarked;
