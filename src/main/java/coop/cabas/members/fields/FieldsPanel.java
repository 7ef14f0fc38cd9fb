package coop.cabas.members.fields;

import coop.cabas.members.FieldRights;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.members.MembersPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** What a member holds in the coop's own fields, on their page. */
@Component
class FieldsPanel implements MemberPanel {

    private final FieldValues values;
    private final FieldRights rights;

    FieldsPanel(FieldValues values, FieldRights rights) {
        this.values = values;
        this.rights = rights;
    }

    @Override
    public String permission() {
        return MembersPermissions.READ;
    }

    @Override
    public boolean isForTheMember() {
        return true;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Panel> of(MemberId member, boolean own) {
        var viewer = own ? Level.MEMBER : rights.level(member);
        var form = values.form(FieldSubject.MEMBER, member.value(), viewer);
        var lines = form.items().stream()
                .filter(item -> !item.held().isEmpty())
                .map(item -> new Line(
                        Message.of("members.fields.label", item.field().name()),
                        Message.of("members.fields.told", String.join(", ", item.told())),
                        null))
                .toList();
        if (lines.isEmpty() && !form.isWritable()) {
            return Optional.empty();
        }
        var path = own ? "/me/fields" : "/members/" + member.value() + "/fields";
        return Optional.of(new Panel(
                Message.of("members.fields.panel"),
                lines,
                List.of(new Action(
                        Message.of(form.isWritable() ? "members.fields.fill" : "members.fields.see"),
                        path,
                        own ? Allow.SIGNED_IN : MembersPermissions.READ))));
    }
}
