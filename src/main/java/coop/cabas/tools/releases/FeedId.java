package coop.cabas.tools.releases;

import coop.cabas.shared.LongId;

/** Identity of a {@link Feed}. */
public record FeedId(long value) implements LongId {}
