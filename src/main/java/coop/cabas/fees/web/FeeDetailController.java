package coop.cabas.fees.web;

import coop.cabas.fees.Amounts;
import coop.cabas.fees.FeeId;
import coop.cabas.fees.FeePayments;
import coop.cabas.fees.Fees;
import coop.cabas.fees.FeesPermissions;
import coop.cabas.fees.InstalmentId;
import coop.cabas.fees.MethodId;
import coop.cabas.fees.Methods;
import coop.cabas.fees.Parts.Part;
import coop.cabas.fees.Schedules;
import coop.cabas.members.Directory;
import coop.cabas.members.Level;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.members.fields.FieldValues;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** One fee, and the parts in which it is paid. */
@Controller
@RequestMapping("/fees/{fee:\\d+}")
@Allow(FeesPermissions.READ)
class FeeDetailController {

    private final Fees fees;
    private final FeePayments settled;
    private final Schedules schedules;
    private final Methods methods;
    private final Directory directory;
    private final FieldValues values;
    private final Viewer viewer;
    private final Clock clock;

    FeeDetailController(
            Fees fees,
            FeePayments settled,
            Schedules schedules,
            Methods methods,
            Directory directory,
            FieldValues values,
            Viewer viewer,
            Clock clock) {
        this.fees = fees;
        this.settled = settled;
        this.schedules = schedules;
        this.methods = methods;
        this.directory = directory;
        this.values = values;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @param count in how many parts the rest would be paid; null while nobody asked */
    @GetMapping
    Page fee(
            @PathVariable FeeId fee,
            @RequestParam(required = false) @Nullable Integer count,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate first) {
        if (count == null) {
            return page(fee, Form.empty(), List.of());
        }
        try {
            var start = first == null ? LocalDate.now(clock) : first;
            return page(fee, Form.empty(), schedules.propose(fee, count, start));
        } catch (Refused refused) {
            return page(fee, Form.refused(refused), List.of());
        }
    }

    @PostMapping("/schedule")
    @Allow(FeesPermissions.MANAGE)
    Page plan(
            @PathVariable FeeId fee,
            @RequestParam(defaultValue = "") List<String> due,
            @RequestParam(defaultValue = "") List<String> amount) {
        var parts = new ArrayList<Part>();
        try {
            for (int i = 0; i < Math.min(due.size(), amount.size()); i++) {
                if (!amount.get(i).isBlank()) {
                    parts.add(new Part(day(due.get(i)), Amounts.read(amount.get(i))));
                }
            }
            schedules.plan(fee, parts);
        } catch (Refused refused) {
            return page(fee, Form.refused(refused), parts);
        }
        return Redirect.to("/fees/" + fee.value()).saying("fees.schedule.saved");
    }

    @PostMapping("/schedule/{instalment:\\d+}/payment")
    @Allow(FeesPermissions.MANAGE)
    Page pay(
            @PathVariable FeeId fee,
            @PathVariable InstalmentId instalment,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long method,
            @RequestParam(defaultValue = "") String reference) {
        if (schedules.of(fee).stream().noneMatch(one -> one.id().equals(instalment))) {
            throw new NotFound(instalment);
        }
        schedules.pay(
                instalment,
                on == null ? LocalDate.now(clock) : on,
                method == null ? null : new MethodId(method),
                reference.length() > 200 ? reference.substring(0, 200) : reference);
        return Redirect.to("/fees/" + fee.value()).saying("fees.paid");
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            throw new Refused("fees.schedule.day");
        }
    }

    private Page page(FeeId id, Form form, List<Part> proposed) {
        var fee = fees.find(id);
        return new FeeDetailPage(
                form,
                fee,
                directory.find(fee.member()),
                settled.of(id),
                schedules.of(id),
                proposed,
                methods.all().stream().filter(method -> !method.ended()).toList(),
                LocalDate.now(clock),
                values.form(
                        FieldSubject.FEE,
                        id.value(),
                        viewer.may(MembersPermissions.SETTINGS) ? Level.ADMIN : Level.STAFF),
                viewer.may(FeesPermissions.MANAGE));
    }
}
