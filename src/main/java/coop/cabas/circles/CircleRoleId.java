package coop.cabas.circles;

import coop.cabas.shared.LongId;

/** Identity of a role of a circle. Not to be confused with the roles of {@code access}, which only grant permissions. */
public record CircleRoleId(long value) implements LongId {}
