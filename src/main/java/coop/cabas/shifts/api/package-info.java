/** Shifts for programs, at {@code /api/v1/shifts} and {@code /api/v1/me/shifts}; described by {@code /api/v1/openapi.json}. */
@NullMarked
package coop.cabas.shifts.api;

import org.jspecify.annotations.NullMarked;
