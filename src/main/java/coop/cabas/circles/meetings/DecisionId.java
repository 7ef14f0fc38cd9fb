package coop.cabas.circles.meetings;

import coop.cabas.shared.LongId;

/** Identity of a decision, from the proposal on. */
public record DecisionId(long value) implements LongId {}
