package coop.cabas.members.web;

import coop.cabas.members.Contacts;
import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.MemberId;
import coop.cabas.members.Profiles;
import coop.cabas.members.fields.FieldForm;
import coop.cabas.members.groups.GroupId;
import coop.cabas.members.groups.Groups.Group;
import coop.cabas.ui.Page;

import java.util.List;
import java.util.Map;

/**
 * Somebody of a group, as its managers see them.
 *
 * @param told field of the profile → what it holds, in words
 * @param values what they hold in the coop's own fields
 */
public record ManagedPage(
        Group group,
        MemberId id,
        Profiles.Read read,
        Map<CoreField, String> told,
        Contacts.All contacts,
        FieldRights.Of rights,
        FieldForm values,
        boolean mayEdit,
        boolean mayTakeOut)
        implements Page {

    static final String PATH = "/me/groups/";

    static String path(GroupId group, MemberId id) {
        return PATH + group.value() + "/people/" + id.value();
    }

    public String path() {
        return path(group.id(), id);
    }

    public boolean shows(CoreField field) {
        return rights.mayRead(field);
    }

    public List<CoreField> facts() {
        return rights.inOrder().stream()
                .filter(rights::mayRead)
                .filter(field -> switch (field) {
                    case FIRST_NAME, LAST_NAME, COMPANY, EXEMPT, ACTIVE -> false;
                    default -> !told.getOrDefault(field, "").isEmpty();
                })
                .toList();
    }

    /** Whether managers may write anything of the profile at all. */
    public boolean mayDescribe() {
        return mayEdit && ProfileForms.asks(rights);
    }

    public boolean mayFill() {
        return mayEdit && values.isWritable();
    }
}
