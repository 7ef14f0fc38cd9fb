package coop.cabas.members.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.Memberships.Membership;
import coop.cabas.members.Profiles;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Memberships of somebody, with what can be changed. */
public record MembershipsPage(
        Form form,
        MemberId id,
        Profiles.Read read,
        List<Membership> memberships,
        Map<String, String> kinds,
        LocalDate today)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/members/" + id.value();
    }
}
