package coop.cabas.circles;

import coop.cabas.shared.LongId;

/** Identity of a {@link Domain}. */
public record DomainId(long value) implements LongId {}
