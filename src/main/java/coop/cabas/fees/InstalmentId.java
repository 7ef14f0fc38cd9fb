package coop.cabas.fees;

import coop.cabas.shared.LongId;

/** Identity of a planned part of a fee. */
public record InstalmentId(long value) implements LongId {}
