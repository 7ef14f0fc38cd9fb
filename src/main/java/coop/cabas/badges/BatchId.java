package coop.cabas.badges;

import coop.cabas.shared.LongId;

/** Identity of a batch of blank cards. */
public record BatchId(long value) implements LongId {}
