package coop.cabas.access;

import coop.cabas.shared.LongId;

/** Number of an API token in lists. It is not the token, and opens nothing. */
public record TokenId(long value) implements LongId {}
