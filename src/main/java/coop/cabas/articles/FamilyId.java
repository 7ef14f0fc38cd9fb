package coop.cabas.articles;

import coop.cabas.shared.LongId;

/** Identity of a family or sub-family. */
public record FamilyId(long value) implements LongId {}
