/** How well the days ahead are manned, and how well those behind us were. */
@NullMarked
package coop.cabas.shifts.staffing;

import org.jspecify.annotations.NullMarked;
