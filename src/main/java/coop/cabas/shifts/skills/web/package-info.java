/** Pages of {@code skills}. */
@NullMarked
package coop.cabas.shifts.skills.web;

import org.jspecify.annotations.NullMarked;
