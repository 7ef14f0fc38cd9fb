package coop.cabas.fees.web;

import coop.cabas.fees.Amounts;
import coop.cabas.fees.Distribution;
import coop.cabas.fees.FeesPermissions;
import coop.cabas.fees.MethodId;
import coop.cabas.fees.Methods;
import coop.cabas.fees.Payments;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Somebody pays at once for themselves, their household and whoever else is looked for. */
@Controller
@RequestMapping("/members/{id:\\d+}/fees/payments")
@Allow(FeesPermissions.MANAGE)
class SharedPaymentController {

    private final Payments payments;
    private final Distribution distribution;
    private final Methods methods;
    private final Directory directory;
    private final Clock clock;

    SharedPaymentController(
            Payments payments, Distribution distribution, Methods methods, Directory directory, Clock clock) {
        this.payments = payments;
        this.distribution = distribution;
        this.methods = methods;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param amount received; the sum of the parts when nothing is typed
     * @param with those beyond the household whose fees are shown
     * @param add one more of them
     * @param look whether somebody is only looked for
     */
    record PaymentInput(
            @Nullable String amount,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate paidOn,

            @Nullable Long method,

            @Size(max = 200, message = "{fees.form.long200}") @Nullable
            String reference,

            @Nullable List<Long> with,
            @Nullable Long add,
            @Nullable Boolean look,
            @Nullable String q) {

        List<Long> people() {
            var people = new ArrayList<>(Objects.requireNonNullElse(with, List.of()));
            if (add != null && !people.contains(add)) {
                people.add(add);
            }
            return people;
        }

        boolean isLooking() {
            return add != null || Boolean.TRUE.equals(look);
        }
    }

    @GetMapping("/new")
    Page fresh(@PathVariable MemberId id) {
        var input = new PaymentInput(null, today(), null, null, null, null, null, null);
        return page(id, Form.of(input), List.of(), "", false);
    }

    @PostMapping
    Page receive(
            @PathVariable MemberId id,
            @Valid PaymentInput input,
            BindingResult binding,
            @RequestParam Map<String, String> typed) {
        var people = input.people();
        if (input.isLooking()) {
            var search = input.add() == null ? Objects.requireNonNullElse(input.q(), "") : "";
            return page(id, Form.of(binding), people, search, true);
        }
        return Fields.submit(binding, form -> page(id, form, people, "", true), () -> {
            var parts = Amounts.parts(typed);
            var sum = parts.values().stream().reduce(Money.ZERO, Money::plus);
            var amount = input.amount() == null || input.amount().isBlank() ? sum : Amounts.read(input.amount());
            if (amount.compareTo(sum) < 0) {
                throw new Refused("fees.payment.less", amount, sum);
            }
            var payment = payments.receive(
                    id,
                    input.paidOn() == null ? today() : input.paidOn(),
                    amount,
                    input.method() == null ? null : new MethodId(input.method()),
                    Objects.requireNonNullElse(input.reference(), ""),
                    parts);
            return Redirect.to("/fees/payments/" + payment.value()).saying("fees.paid");
        });
    }

    private Page page(MemberId id, Form form, List<Long> with, String search, boolean typed) {
        var people = new ArrayList<>(distribution.household(id));
        with.stream().map(MemberId::new).forEach(people::add);
        return new SharedPaymentPage(
                form,
                directory.find(id),
                distribution.owedBy(people),
                methods.all().stream().filter(method -> !method.ended()).toList(),
                with,
                search.isBlank() ? List.of() : distribution.search(search),
                search,
                typed);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
