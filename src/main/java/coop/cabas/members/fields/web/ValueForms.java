package coop.cabas.members.fields.web;

import coop.cabas.members.Authorship;
import coop.cabas.members.Directory;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.members.fields.FieldId;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.members.fields.FieldValues;
import coop.cabas.members.fields.Typed;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The form of a member's values: for staff and for the member alike, each at their own path. */
@Component
class ValueForms {

    private static final int LONGEST_REASON = 500;

    private final FieldValues values;
    private final Directory directory;
    private final Authorship authorship;

    ValueForms(FieldValues values, Directory directory, Authorship authorship) {
        this.values = values;
        this.directory = directory;
        this.authorship = authorship;
    }

    Page page(String path, MemberId id, Level viewer, boolean mayWrite) {
        var form = values.form(FieldSubject.MEMBER, id.value(), viewer);
        return new ValuesPage(Form.empty(), path, directory.find(id).name(), form, mayWrite && form.isWritable());
    }

    Page write(String path, MemberId id, Level viewer, String reason, HttpServletRequest request) {
        var name = directory.find(id).name();
        var typed = Typed.of(request);
        var again = values.again(FieldSubject.MEMBER, id.value(), viewer, typed);
        if (again.hasErrors() || reason.length() > LONGEST_REASON) {
            var form = reason.length() > LONGEST_REASON
                    ? Form.refused("reason", Message.of("members.form.long500"))
                    : Form.refused(new Refused("members.fields.wrong"));
            return new ValuesPage(form, path, name, again, true);
        }
        try {
            authorship.because(reason.strip(), () -> {
                values.write(FieldSubject.MEMBER, id.value(), viewer, typed);
                return id;
            });
        } catch (Refused refused) {
            return new ValuesPage(Form.refused(refused), path, name, again, true);
        }
        return Redirect.to(path).saying("members.fields.written");
    }

    ResponseEntity<byte[]> document(MemberId id, Level viewer, FieldId field, int place) {
        return values.document(FieldSubject.MEMBER, directory.find(id).id().value(), viewer, field, place)
                .handedOver();
    }
}
