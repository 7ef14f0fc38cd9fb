package coop.cabas.shares.assembly;

import coop.cabas.shared.LongId;

/** Identity of a general assembly. */
public record AssemblyId(long value) implements LongId {}
