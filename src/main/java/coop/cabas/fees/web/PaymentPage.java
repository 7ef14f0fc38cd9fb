package coop.cabas.fees.web;

import coop.cabas.fees.Distribution.Owed;
import coop.cabas.fees.Distribution.Part;
import coop.cabas.fees.Distribution.Person;
import coop.cabas.fees.Payments.Payment;
import coop.cabas.members.Member;
import coop.cabas.members.fields.FieldForm;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;

/**
 * One payment: what it pays, and what of it waits.
 *
 * @param owed fees that what waits may pay
 * @param with those beyond the household whose fees are offered too
 * @param found whom the search found
 * @param fields what it holds in the coop's own fields
 */
public record PaymentPage(
        Form form,
        Payment payment,
        Member payer,
        List<Part> parts,
        List<Owed> owed,
        List<Long> with,
        List<Person> found,
        FieldForm fields,
        boolean mayChange)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/fees/payments/" + payment.id().value();
    }

    /** Whether something of it can still be given. */
    public boolean isWaiting() {
        return !payment.reversed()
                && !payment.amount().isNegative()
                && payment.rest().compareTo(coop.cabas.shared.Money.ZERO) > 0;
    }
}
