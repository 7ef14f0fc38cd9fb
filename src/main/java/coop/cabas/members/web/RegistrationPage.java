package coop.cabas.members.web;

import coop.cabas.members.DuplicateCheck.Suspect;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody new is registered.
 *
 * @param ticked memberships chosen
 * @param suspects who looks alike; the form asks once more before it registers
 */
public record RegistrationPage(
        Form form,
        Map<String, String> kinds,
        Map<String, String> memberships,
        Set<String> ticked,
        Map<String, String> statuses,
        List<Suspect> suspects)
        implements Page {

    @Override
    public int status() {
        return suspects.isEmpty() ? form.status() : 422;
    }
}
