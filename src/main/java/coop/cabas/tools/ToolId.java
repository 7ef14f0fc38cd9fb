package coop.cabas.tools;

import coop.cabas.shared.LongId;

/** Identity of a tool of the register. */
public record ToolId(long value) implements LongId {}
