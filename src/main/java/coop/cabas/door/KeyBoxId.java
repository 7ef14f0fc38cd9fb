package coop.cabas.door;

import coop.cabas.shared.LongId;

/** Number of a key box. */
public record KeyBoxId(long value) implements LongId {}
