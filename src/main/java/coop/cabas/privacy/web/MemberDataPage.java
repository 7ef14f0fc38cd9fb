package coop.cabas.privacy.web;

import coop.cabas.members.Consents.Given;
import coop.cabas.members.MemberId;
import coop.cabas.ui.Page;

import java.util.List;

/**
 * Personal data of a member, for the staff.
 *
 * @param past consents that were withdrawn
 */
public record MemberDataPage(
        MemberId member,
        String name,
        List<ConsentLine> consents,
        List<Given> past,
        boolean mayChange,
        boolean mayArchive,
        boolean mayErase)
        implements Page {

    public String path() {
        return "/members/" + member.value();
    }
}
