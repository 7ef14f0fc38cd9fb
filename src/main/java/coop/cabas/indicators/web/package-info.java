/** Pages of the coop's activity, and the same figures for programs at {@code /api/v1/indicators}. */
@NullMarked
package coop.cabas.indicators.web;

import org.jspecify.annotations.NullMarked;
