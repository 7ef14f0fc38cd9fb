package coop.cabas.files;

import coop.cabas.shared.LongId;

/** Identity of a document attached to something. */
public record FileId(long value) implements LongId {}
