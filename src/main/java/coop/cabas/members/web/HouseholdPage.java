package coop.cabas.members.web;

import coop.cabas.members.Households.Household;
import coop.cabas.members.Member;
import coop.cabas.members.MemberId;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * The household of somebody, and who may join it.
 *
 * @param household null while there is none
 * @param search name looked for, empty for none
 * @param found who may be meant
 */
public record HouseholdPage(
        Form form,
        MemberId id,
        String name,
        @Nullable Household household,
        String search,
        List<Member> found,
        Map<String, String> roles)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/members/" + id.value();
    }
}
