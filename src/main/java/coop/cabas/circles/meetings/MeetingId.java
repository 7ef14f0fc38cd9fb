package coop.cabas.circles.meetings;

import coop.cabas.shared.LongId;

/** Identity of a meeting of a circle. */
public record MeetingId(long value) implements LongId {}
