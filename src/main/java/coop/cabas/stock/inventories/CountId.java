package coop.cabas.stock.inventories;

import coop.cabas.shared.LongId;

/** Identity of what somebody found in one place. */
public record CountId(long value) implements LongId {}
