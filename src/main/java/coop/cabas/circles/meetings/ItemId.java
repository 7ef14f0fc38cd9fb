package coop.cabas.circles.meetings;

import coop.cabas.shared.LongId;

/** Identity of a point of the agenda of a meeting. */
public record ItemId(long value) implements LongId {}
