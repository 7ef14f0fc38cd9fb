package coop.cabas.circles.meetings;

import coop.cabas.shared.LongId;

/** Identity of a question about a proposal. */
public record QuestionId(long value) implements LongId {}
