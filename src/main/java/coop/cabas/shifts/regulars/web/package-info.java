/** Pages of {@code regulars}. */
@NullMarked
package coop.cabas.shifts.regulars.web;

import org.jspecify.annotations.NullMarked;
