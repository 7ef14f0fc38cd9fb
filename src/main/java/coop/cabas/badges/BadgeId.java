package coop.cabas.badges;

import coop.cabas.shared.LongId;

/** Identity of a badge. */
public record BadgeId(long value) implements LongId {}
