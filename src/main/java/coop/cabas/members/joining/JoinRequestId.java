package coop.cabas.members.joining;

import coop.cabas.shared.LongId;

/** Identity of a request to join. */
public record JoinRequestId(long value) implements LongId {}
