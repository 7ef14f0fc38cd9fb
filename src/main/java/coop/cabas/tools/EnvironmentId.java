package coop.cabas.tools;

import coop.cabas.shared.LongId;

/** Identity of an {@link Environment}. */
public record EnvironmentId(long value) implements LongId {}
