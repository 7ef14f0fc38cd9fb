/** Circles for programs, at {@code /api/v1/circles}; described by {@code /api/v1/openapi.json}. */
@NullMarked
package coop.cabas.circles.api;

import org.jspecify.annotations.NullMarked;
