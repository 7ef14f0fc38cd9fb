package coop.cabas.stock;

import coop.cabas.shared.LongId;

/** Identity of a reason for which something comes or goes. */
public record ReasonId(long value) implements LongId {}
