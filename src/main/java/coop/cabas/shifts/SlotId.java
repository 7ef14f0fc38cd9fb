package coop.cabas.shifts;

import coop.cabas.shared.LongId;

/** Identity of what a typical week asks for at one moment. */
public record SlotId(long value) implements LongId {}
