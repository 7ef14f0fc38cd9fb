package coop.cabas.access;

import coop.cabas.shared.LongId;

/** Number of one look at Cabas as somebody else. */
public record SeeingId(long value) implements LongId {}
