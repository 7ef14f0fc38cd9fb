package coop.cabas.fees.web;

import coop.cabas.fees.CoverPeriod;
import coop.cabas.fees.Covers;
import coop.cabas.fees.Fee;
import coop.cabas.fees.FeeId;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Fees;
import coop.cabas.fees.FeesPermissions;
import coop.cabas.fees.Methods;
import coop.cabas.fees.PaymentId;
import coop.cabas.fees.Payments;
import coop.cabas.fees.Recording;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The fees and payments of somebody; a fee and its payment are written down in one go. */
@Controller
@RequestMapping("/members/{id:\\d+}/fees")
@Allow(FeesPermissions.READ)
class MemberFeesController {

    private final Fees fees;
    private final Payments payments;
    private final Recording recording;
    private final FeeTypes types;
    private final Methods methods;
    private final Covers covers;
    private final Directory directory;
    private final Viewer viewer;
    private final Clock clock;

    MemberFeesController(
            Fees fees,
            Payments payments,
            Recording recording,
            FeeTypes types,
            Methods methods,
            Covers covers,
            Directory directory,
            Viewer viewer,
            Clock clock) {
        this.fees = fees;
        this.payments = payments;
        this.recording = recording;
        this.types = types;
        this.methods = methods;
        this.covers = covers;
        this.directory = directory;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GetMapping
    Page fees(@PathVariable MemberId id) {
        return new MemberFeesPage(directory.find(id), fees.of(id), payments.of(id), viewer.may(FeesPermissions.MANAGE));
    }

    @GetMapping("/new")
    @Allow(FeesPermissions.MANAGE)
    Page fresh(@PathVariable MemberId id, @RequestParam(required = false) @Nullable Long type) {
        var start = CoverPeriod.start(covers.until(id).orElse(null), today());
        var chosen = type == null ? null : types.find(new FeeTypeId(type));
        return page(Form.of(FeeInput.of(chosen, start, today())), id, List.of());
    }

    @PostMapping
    @Allow(FeesPermissions.MANAGE)
    Page write(@PathVariable MemberId id, @Valid FeeInput input, BindingResult binding) {
        return Fields.submit(binding, form -> page(form, id, List.of()), () -> {
            var type = types.find(input.typeId());
            var fee = input.fee(id, type);
            if (!input.isSure() && fee.ends() != null) {
                var others = fees.overlapping(id, fee.starts(), fee.ends());
                if (!others.isEmpty()) {
                    return page(Form.of(binding), id, others);
                }
            }
            recording.write(fee, input.payment(today()));
            return Redirect.to("/members/" + id.value() + "/fees").saying("fees.recorded");
        });
    }

    @PostMapping("/{fee:\\d+}/payment")
    @Allow(FeesPermissions.MANAGE)
    Page pay(
            @PathVariable MemberId id, @PathVariable FeeId fee, @RequestParam(required = false) @Nullable Long method) {
        var owed = mine(id, fee).owed();
        payments.receive(
                id,
                today(),
                owed,
                method == null ? null : new coop.cabas.fees.MethodId(method),
                "",
                java.util.Map.of(fee, owed));
        return Redirect.to("/members/" + id.value() + "/fees").saying("fees.paid");
    }

    @PostMapping("/{fee:\\d+}/cancellation")
    @Allow(FeesPermissions.MANAGE)
    Page cancel(@PathVariable MemberId id, @PathVariable FeeId fee) {
        mine(id, fee);
        fees.cancel(fee);
        return Redirect.to("/members/" + id.value() + "/fees").saying("fees.cancelled");
    }

    @PostMapping("/payments/{payment:\\d+}/reversal")
    @Allow(FeesPermissions.MANAGE)
    Page reverse(
            @PathVariable MemberId id,
            @PathVariable PaymentId payment,
            @RequestParam(defaultValue = "") String reason) {
        if (!payments.find(payment).payer().equals(id)) {
            throw new NotFound(payment);
        }
        payments.reverse(payment, reason);
        return Redirect.to("/members/" + id.value() + "/fees").saying("fees.reversed");
    }

    private Fee mine(MemberId id, FeeId fee) {
        var found = fees.find(fee);
        if (!found.member().equals(id)) {
            throw new NotFound(fee);
        }
        return found;
    }

    private Page page(Form form, MemberId id, List<Fee> overlapping) {
        return new FeePage(
                form,
                directory.find(id),
                types.all().stream().filter(type -> !type.ended()).toList(),
                methods.all().stream().filter(method -> !method.ended()).toList(),
                overlapping);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
