package coop.cabas.imports;

import coop.cabas.shared.LongId;

/** One file of a batch; every imported row keeps it as its provenance. */
public record FileId(long value) implements LongId {}
