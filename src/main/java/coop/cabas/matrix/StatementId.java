package coop.cabas.matrix;

import coop.cabas.shared.LongId;

/** Identity of a {@link Statement}. */
public record StatementId(long value) implements LongId {}
