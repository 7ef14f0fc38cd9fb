package coop.cabas.members.fields.web;

import coop.cabas.members.fields.FieldKind;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.ui.Page;

/** Which kind of field is to be added. */
public record FieldKindsPage(FieldSubject subject) implements Page {

    public FieldKind[] kinds() {
        return FieldKind.values();
    }
}
