package coop.cabas.articles;

import coop.cabas.shared.LongId;

/** Identity of a change made to many articles at once. */
public record EditId(long value) implements LongId {}
