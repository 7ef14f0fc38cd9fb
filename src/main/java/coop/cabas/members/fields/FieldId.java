package coop.cabas.members.fields;

import coop.cabas.shared.LongId;

/** Identity of a field that the coop added. */
public record FieldId(long value) implements LongId {}
