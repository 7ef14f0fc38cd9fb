package coop.cabas.spreadsheets;

import coop.cabas.shared.LongId;

/** What the columns of a list say, kept under a name. */
public record MappingId(long value) implements LongId {}
