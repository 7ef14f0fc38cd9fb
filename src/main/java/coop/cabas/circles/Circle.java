package coop.cabas.circles;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A circle as it stands on a day.
 *
 * @param parent circle that it belongs to, null for the general one
 * @param purpose what it is for, empty when nobody has said
 */
public record Circle(CircleId id, @Nullable CircleId parent, String name, String purpose, LocalDate founded) {}
