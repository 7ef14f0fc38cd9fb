/** Work without an hour: members do it when they like before a day, and say so. */
@NullMarked
package coop.cabas.shifts.chores;

import org.jspecify.annotations.NullMarked;
