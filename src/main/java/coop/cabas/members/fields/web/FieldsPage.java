package coop.cabas.members.fields.web;

import coop.cabas.members.fields.CustomField;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.members.web.Words;
import coop.cabas.ui.Page;

import java.util.List;
import java.util.Map;

/** The fields of one subject, in their order. */
public record FieldsPage(FieldSubject subject, List<CustomField> fields) implements Page {

    public FieldSubject[] subjects() {
        return FieldSubject.values();
    }

    public Map<String, String> levels() {
        return Words.levels();
    }
}
