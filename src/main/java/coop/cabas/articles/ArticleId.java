package coop.cabas.articles;

import coop.cabas.shared.LongId;

/** Identity of an article; never shown, never printed: codes are. */
public record ArticleId(long value) implements LongId {}
