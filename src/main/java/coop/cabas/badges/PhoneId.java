package coop.cabas.badges;

import coop.cabas.shared.LongId;

/** Identity of a phone that serves as a badge. */
public record PhoneId(long value) implements LongId {}
