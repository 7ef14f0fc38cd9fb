package coop.cabas.access;

import coop.cabas.shared.LongId;

/** Number of an open session in lists. It is not the secret that the browser holds, and opens nothing. */
public record SessionId(long value) implements LongId {}
