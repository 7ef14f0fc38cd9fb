package coop.cabas.members.fields;

import java.util.List;

/** A field with what it holds. */
public record FilledField(CustomField field, List<FieldValue> values) {}
