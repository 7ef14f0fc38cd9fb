/** Pages of {@code chores}. */
@NullMarked
package coop.cabas.shifts.chores.web;

import org.jspecify.annotations.NullMarked;
