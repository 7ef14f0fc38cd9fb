package coop.cabas.members.web;

import coop.cabas.members.CoreField;
import coop.cabas.members.DuplicateCheck.Suspect;
import coop.cabas.members.FieldRights;
import coop.cabas.members.fields.FieldForm;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody new is registered.
 *
 * @param ticked memberships chosen
 * @param suspects who looks alike; the form asks once more before it registers
 * @param rights which fields the viewer may fill in
 * @param fields the coop's own fields that must be filled in
 */
public record RegistrationPage(
        Form form,
        Map<String, String> kinds,
        Map<String, String> memberships,
        Set<String> ticked,
        Map<String, String> statuses,
        List<Suspect> suspects,
        FieldRights.Of rights,
        FieldForm fields)
        implements Page {

    /** Why they look alike, in one line. */
    public static String words(Suspect suspect) {
        return suspect.reasons().stream().map(Text::t).collect(Collectors.joining(", "));
    }

    public boolean writes(CoreField field) {
        return rights.mayWrite(field);
    }

    /** Whether the form asks for a field: of whoever it concerns. */
    public boolean requires(CoreField field) {
        return rights.isRequired(field) && rights.mayWrite(field);
    }

    @Override
    public int status() {
        return suspects.isEmpty() && !fields.hasErrors() ? form.status() : 422;
    }
}
