package coop.cabas.imports;

import coop.cabas.shared.LongId;

/** A set of files handed in together, applied together, undone together. */
public record BatchId(long value) implements LongId {}
