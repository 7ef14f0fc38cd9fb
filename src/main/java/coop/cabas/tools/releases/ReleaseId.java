package coop.cabas.tools.releases;

import coop.cabas.shared.LongId;

/** Identity of a {@link Release}. */
public record ReleaseId(long value) implements LongId {}
