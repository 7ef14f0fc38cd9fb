package coop.cabas.fees;

import coop.cabas.shared.LongId;

/** Identity of a way to pay. */
public record MethodId(long value) implements LongId {}
