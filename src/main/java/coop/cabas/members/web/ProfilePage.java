package coop.cabas.members.web;

import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.MemberKind;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;
import java.util.Map;

/**
 * Changes what a file says of somebody.
 *
 * @param path of the page of the member, or their own
 * @param version of the file over which the form is saved
 * @param meanwhile what the file says now where it is not what was typed, when somebody else has changed it; empty otherwise
 * @param choices field → what can be chosen in it
 * @param rights which fields the viewer may write; the others are not shown
 */
public record ProfilePage(
        Form form,
        String path,
        String name,
        String version,
        List<Difference> meanwhile,
        Map<CoreField, Map<String, String>> choices,
        Map<String, String> kinds,
        boolean hasPhoto,
        FieldRights.Of rights)
        implements Page {

    /** @param now what the file says; empty for nothing */
    public record Difference(CoreField field, String now) {}

    public ProfilePage {
        meanwhile = List.copyOf(meanwhile);
    }

    @Override
    public int status() {
        return form.status();
    }

    public boolean writes(CoreField field) {
        return rights.mayWrite(field);
    }

    /** The fields of the form, in the order that the coop chose. */
    public List<CoreField> fields() {
        return rights.inOrder().stream().filter(rights::mayWrite).toList();
    }

    /** Whether the form asks for a field: only of those whom it concerns. */
    public boolean requires(CoreField field) {
        var kind = form.value("kind").equals(MemberKind.ENTITY.name()) ? MemberKind.ENTITY : MemberKind.PERSON;
        return ProfileInput.isAskedOf(field, kind, rights);
    }

    public Map<String, String> choices(CoreField field) {
        return choices.getOrDefault(field, Map.of());
    }
}
