package coop.cabas.members;

import coop.cabas.shared.LongId;

/** Identity of a merge of two files. */
public record MergeId(long value) implements LongId {}
