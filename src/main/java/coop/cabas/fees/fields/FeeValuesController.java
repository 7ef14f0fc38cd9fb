package coop.cabas.fees.fields;

import coop.cabas.fees.FeeId;
import coop.cabas.fees.Fees;
import coop.cabas.fees.FeesPermissions;
import coop.cabas.fees.PaymentId;
import coop.cabas.fees.Payments;
import coop.cabas.members.Level;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.fields.FieldId;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.members.fields.FieldValues;
import coop.cabas.members.fields.Typed;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What one fee, or one payment, holds in the coop's own fields. */
@Controller
@Allow(FeesPermissions.READ)
class FeeValuesController {

    private final FieldValues values;
    private final Fees fees;
    private final Payments payments;
    private final Viewer viewer;

    FeeValuesController(FieldValues values, Fees fees, Payments payments, Viewer viewer) {
        this.values = values;
        this.fees = fees;
        this.payments = payments;
        this.viewer = viewer;
    }

    @GetMapping("/fees/{fee:\\d+}/fields")
    Page fee(@PathVariable FeeId fee) {
        return page(FieldSubject.FEE, fees.find(fee).id().value());
    }

    @PostMapping("/fees/{fee:\\d+}/fields")
    @Allow(FeesPermissions.MANAGE)
    Page write(@PathVariable FeeId fee, HttpServletRequest request) {
        return write(FieldSubject.FEE, fees.find(fee).id().value(), request);
    }

    @GetMapping("/fees/{fee:\\d+}/fields/{field}/{place}")
    ResponseEntity<byte[]> document(@PathVariable FeeId fee, @PathVariable FieldId field, @PathVariable int place) {
        return values.document(FieldSubject.FEE, fees.find(fee).id().value(), level(), field, place)
                .handedOver();
    }

    @GetMapping("/fees/payments/{payment:\\d+}/fields")
    Page payment(@PathVariable PaymentId payment) {
        return page(FieldSubject.PAYMENT, payments.find(payment).id().value());
    }

    @PostMapping("/fees/payments/{payment:\\d+}/fields")
    @Allow(FeesPermissions.MANAGE)
    Page write(@PathVariable PaymentId payment, HttpServletRequest request) {
        return write(FieldSubject.PAYMENT, payments.find(payment).id().value(), request);
    }

    @GetMapping("/fees/payments/{payment:\\d+}/fields/{field}/{place}")
    ResponseEntity<byte[]> document(
            @PathVariable PaymentId payment, @PathVariable FieldId field, @PathVariable int place) {
        return values.document(FieldSubject.PAYMENT, payments.find(payment).id().value(), level(), field, place)
                .handedOver();
    }

    private Page page(FieldSubject subject, long owner) {
        var form = values.form(subject, owner, level());
        return new FeeValuesPage(
                Form.empty(), subject, owner, form, viewer.may(FeesPermissions.MANAGE) && form.isWritable());
    }

    private Page write(FieldSubject subject, long owner, HttpServletRequest request) {
        var typed = Typed.of(request);
        try {
            values.write(subject, owner, level(), typed);
        } catch (Refused refused) {
            var again = values.again(subject, owner, level(), typed);
            return new FeeValuesPage(Form.refused(refused), subject, owner, again, true);
        }
        return Redirect.to(FeeValuesPage.path(subject, owner)).saying("fees.values.written");
    }

    private Level level() {
        return viewer.may(MembersPermissions.SETTINGS) ? Level.ADMIN : Level.STAFF;
    }
}
