package coop.cabas.fees.web;

import coop.cabas.fees.Fee;
import coop.cabas.fees.FeePayments.Settled;
import coop.cabas.fees.Methods.Method;
import coop.cabas.fees.Parts.Part;
import coop.cabas.fees.Schedules.Instalment;
import coop.cabas.members.Member;
import coop.cabas.members.fields.FieldForm;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.time.LocalDate;
import java.util.List;

/**
 * One fee: what paid it, and the parts in which the rest is planned.
 *
 * @param proposed parts shown to be changed; empty while nothing is planned
 * @param fields what it holds in the coop's own fields
 */
public record FeeDetailPage(
        Form form,
        Fee fee,
        Member member,
        List<Settled> settled,
        List<Instalment> instalments,
        List<Part> proposed,
        List<Method> methods,
        LocalDate today,
        FieldForm fields,
        boolean mayChange)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/fees/" + fee.id().value();
    }

    public boolean isOwed() {
        return fee.cancelled() == null && !fee.isPaid();
    }

    public static String amount(Part part) {
        return Format.amount(part.amount().amount());
    }

    public String icon(Instalment part) {
        return part.payment() != null ? "circle-check" : part.isLate(today) ? "alert-triangle" : "calendar";
    }

    public String state(Instalment part) {
        return part.payment() != null
                ? Text.t("fees.schedule.paid")
                : Text.t(part.isLate(today) ? "fees.schedule.late" : "fees.schedule.toCome");
    }
}
