package coop.cabas.labels;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Labels gathered to be printed together.
 *
 * @param labels how many
 * @param hung since when they are on the shelves; null while they are not
 */
public record Printing(
        PrintingId id, Instant made, @Nullable Instant hung, int labels) {}
