/** The same figures for programs, at {@code /api/v1/indicators}; described by {@code /api/v1/openapi.json}. */
@NullMarked
package coop.cabas.indicators.api;

import org.jspecify.annotations.NullMarked;
