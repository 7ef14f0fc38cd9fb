package coop.cabas.circles;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A circle to be founded.
 *
 * @param parent circle that it belongs to, null for the general one
 * @param name at most 80 characters
 * @param purpose what it is for, at most 2,000 characters; may be empty
 * @param founded day of its founding, which may be long ago
 */
public record NewCircle(@Nullable CircleId parent, String name, String purpose, LocalDate founded) {}
