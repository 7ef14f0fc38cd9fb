package coop.cabas.privacy;

import coop.cabas.shared.LongId;

/** Identity of a request about personal data. */
public record RequestId(long value) implements LongId {}
