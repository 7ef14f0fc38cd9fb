package coop.cabas.purchasing;

import coop.cabas.shared.LongId;

/** Identity of something that a supplier offers. */
public record OfferId(long value) implements LongId {}
