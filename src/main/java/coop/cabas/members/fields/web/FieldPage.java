package coop.cabas.members.fields.web;

import coop.cabas.members.fields.FieldId;
import coop.cabas.members.fields.FieldKind;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.members.web.Words;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** A field is added or changed. @param id null while it is new */
public record FieldPage(
        Form form,
        FieldSubject subject,
        FieldKind kind,
        @Nullable FieldId id,
        ChoiceForm choices) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return id == null ? "/members/settings/fields" : "/members/settings/fields/" + id.value();
    }

    public Map<String, String> levels() {
        return Words.levels();
    }

    /** Whether the list of members can show it: fees and payments have lists of their own. */
    public boolean canBeListed() {
        return subject == FieldSubject.MEMBER && kind != FieldKind.SEPARATOR && kind != FieldKind.FILE;
    }
}
