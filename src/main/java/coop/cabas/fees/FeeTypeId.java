package coop.cabas.fees;

import coop.cabas.shared.LongId;

/** Identity of a type of fee. */
public record FeeTypeId(long value) implements LongId {}
