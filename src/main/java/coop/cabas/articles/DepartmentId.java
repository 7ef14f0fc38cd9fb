package coop.cabas.articles;

import coop.cabas.shared.LongId;

/** Identity of a part of the shop. */
public record DepartmentId(long value) implements LongId {}
