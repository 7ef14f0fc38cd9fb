package coop.cabas.indicators.web;

import org.jspecify.annotations.Nullable;

/**
 * The period as the address says it: a preset, or two dates, or nothing.
 *
 * @param period name of a {@link Preset}, in lower case
 * @param from first day, {@code 2021-03-01}
 * @param to last day
 * @param compare name of a {@link Compare}, in lower case
 */
public record PeriodForm(
        @Nullable String period,
        @Nullable String from,
        @Nullable String to,
        @Nullable String compare) {}
