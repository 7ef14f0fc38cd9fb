package coop.cabas.labels;

import coop.cabas.shared.LongId;

/** Identity of labels printed together. */
public record PrintingId(long value) implements LongId {}
