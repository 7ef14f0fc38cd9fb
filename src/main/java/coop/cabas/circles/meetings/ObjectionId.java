package coop.cabas.circles.meetings;

import coop.cabas.shared.LongId;

/** Identity of an objection to a proposal. */
public record ObjectionId(long value) implements LongId {}
