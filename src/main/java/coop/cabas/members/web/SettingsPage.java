package coop.cabas.members.web;

import coop.cabas.members.AdmissionRules;
import coop.cabas.members.MemberKind;
import coop.cabas.members.Numbering;
import coop.cabas.members.Statuses;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;

/** How the member file is set up. @param year the current one @param listed whether the web reads the list of those who agreed */
public record SettingsPage(
        Form form,
        Numbering.Rule numbering,
        List<Statuses.Status> statuses,
        List<AdmissionRules.Rule> rules,
        int year,
        boolean listed)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    /** How the next number reads. */
    public String example() {
        return numbering.write(MemberKind.PERSON, year, numbering.next());
    }
}
