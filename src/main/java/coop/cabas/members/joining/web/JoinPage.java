package coop.cabas.members.joining.web;

import coop.cabas.members.MembershipKind;
import coop.cabas.members.fields.FieldForm;
import coop.cabas.members.joining.JoinSettings;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The public form to join. */
public record JoinPage(Form form, JoinSettings.Settings settings, Set<String> ticked, FieldForm own) implements Page {

    @Override
    public int status() {
        return own.hasErrors() ? 422 : form.status();
    }

    public List<MembershipKind> kinds() {
        return Arrays.stream(MembershipKind.values())
                .filter(kind -> settings.kinds().contains(kind))
                .toList();
    }

    public String intro() {
        return settings.intro(Text.locale());
    }

    public String rules() {
        return settings.rules(Text.locale());
    }
}
