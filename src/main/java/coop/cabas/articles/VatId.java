package coop.cabas.articles;

import coop.cabas.shared.LongId;

/** Identity of a kind of value added tax. */
public record VatId(long value) implements LongId {}
