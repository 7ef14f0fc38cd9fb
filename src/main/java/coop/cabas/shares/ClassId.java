package coop.cabas.shares;

import coop.cabas.shared.LongId;

/** Identity of a class of shares. */
public record ClassId(long value) implements LongId {}
