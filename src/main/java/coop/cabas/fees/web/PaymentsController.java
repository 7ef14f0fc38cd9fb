package coop.cabas.fees.web;

import coop.cabas.fees.Amounts;
import coop.cabas.fees.Distribution;
import coop.cabas.fees.FeesPermissions;
import coop.cabas.fees.Methods;
import coop.cabas.fees.PaymentId;
import coop.cabas.fees.Payments;
import coop.cabas.members.Directory;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.members.fields.FieldValues;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All payments, and one: what it pays, what of it waits and is given later. */
@Controller
@RequestMapping("/fees/payments")
@Allow(FeesPermissions.READ)
class PaymentsController {

    private final SqlList<PaymentList.Row> list;
    private final Payments payments;
    private final Distribution distribution;
    private final Methods methods;
    private final Directory directory;
    private final FieldValues values;
    private final Viewer viewer;

    PaymentsController(
            JdbcClient jdbc,
            Payments payments,
            Distribution distribution,
            Methods methods,
            Directory directory,
            FieldValues values,
            Viewer viewer) {
        this.list = PaymentList.of(jdbc);
        this.payments = payments;
        this.distribution = distribution;
        this.methods = methods;
        this.directory = directory;
        this.values = values;
        this.viewer = viewer;
    }

    @GetMapping
    Page payments(ListQuery query) {
        var parameters = new HashMap<String, @Nullable Object>();
        var method = query.filter("method");
        parameters.put("method", method != null && method.matches("\\d{1,18}") ? Long.valueOf(method) : null);
        parameters.put("waiting", "true".equals(query.filter("waiting")));
        return new PaymentsPage(list.page(query, parameters), query, methods.all());
    }

    @GetMapping("/{payment:\\d+}")
    Page payment(
            @PathVariable PaymentId payment,
            @RequestParam(defaultValue = "") List<Long> with,
            @RequestParam(defaultValue = "") String q) {
        return page(payment, Form.empty(), with, q);
    }

    @PostMapping("/{payment:\\d+}/parts")
    @Allow(FeesPermissions.MANAGE)
    Page give(
            @PathVariable PaymentId payment,
            @RequestParam(defaultValue = "") List<Long> with,
            @RequestParam Map<String, String> typed) {
        try {
            distribution.give(payment, Amounts.parts(typed));
        } catch (Refused refused) {
            return page(payment, Form.refused(refused), with, "");
        }
        return Redirect.to("/fees/payments/" + payment.value()).saying("fees.payment.distributed");
    }

    @PostMapping("/{payment:\\d+}/reversal")
    @Allow(FeesPermissions.MANAGE)
    Page reverse(@PathVariable PaymentId payment, @RequestParam(defaultValue = "") String reason) {
        payments.reverse(payment, reason.length() > 200 ? reason.substring(0, 200) : reason);
        return Redirect.to("/fees/payments/" + payment.value()).saying("fees.reversed");
    }

    private Page page(PaymentId id, Form form, List<Long> with, String search) {
        var payment = payments.find(id);
        var people = new ArrayList<>(distribution.household(payment.payer()));
        with.stream().map(MemberId::new).forEach(people::add);
        return new PaymentPage(
                form,
                payment,
                directory.find(payment.payer()),
                distribution.of(id),
                distribution.owedBy(people),
                with,
                search.isBlank() ? List.of() : distribution.search(search),
                values.form(
                        FieldSubject.PAYMENT,
                        id.value(),
                        viewer.may(MembersPermissions.SETTINGS) ? Level.ADMIN : Level.STAFF),
                viewer.may(FeesPermissions.MANAGE));
    }
}
