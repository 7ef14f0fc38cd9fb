package coop.cabas.door;

import coop.cabas.shared.LongId;

/** Identity of a tablet or a computer at the door. */
public record KioskId(long value) implements LongId {}
