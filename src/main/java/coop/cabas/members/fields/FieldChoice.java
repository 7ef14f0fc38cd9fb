package coop.cabas.members.fields;

/** One of the answers of a field of choices. @param ended whether it is no longer offered; who has it keeps it */
public record FieldChoice(long id, String label, boolean ended) {}
