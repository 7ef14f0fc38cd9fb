package coop.cabas.access;

import coop.cabas.shared.LongId;

/** Identity of a {@link Role}. */
public record RoleId(long value) implements LongId {}
