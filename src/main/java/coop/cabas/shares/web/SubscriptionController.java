package coop.cabas.shares.web;

import coop.cabas.files.Files;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.shares.Categories;
import coop.cabas.shares.CategoryId;
import coop.cabas.shares.Grounds;
import coop.cabas.shares.ShareClasses;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.shares.SubscriptionId;
import coop.cabas.shares.Subscriptions;
import coop.cabas.shares.Subscriptions.Subscription;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

/** Subscribing: the request, its bulletin, and the first payment that makes the line of the register. */
@Controller
@RequestMapping("/members/{id:\\d+}/shares/subscriptions")
@Allow(SharesPermissions.MANAGE)
class SubscriptionController {

    private final Subscriptions subscriptions;
    private final Categories categories;
    private final ShareClasses classes;
    private final Directory directory;
    private final Bulletins bulletins;
    private final Files files;
    private final Clock clock;

    SubscriptionController(
            Subscriptions subscriptions,
            Categories categories,
            ShareClasses classes,
            Directory directory,
            Bulletins bulletins,
            Files files,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.categories = categories;
        this.classes = classes;
        this.directory = directory;
        this.bulletins = bulletins;
        this.files = files;
        this.clock = clock;
    }

    record Asked(
            @NotNull(message = "{ui.form.required}") @Nullable
            Long category,

            @NotNull(message = "{ui.form.required}") @Positive(message = "{shares.form.shares}") @Nullable
            Integer shares,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate on) {}

    record Paid(
            @NotNull(message = "{ui.form.required}")
            @Positive(message = "{shares.form.amount}")
            @Digits(integer = 9, fraction = 2, message = "{shares.form.cents}")
            @Nullable
            BigDecimal paid,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate on,

            @Size(max = 100, message = "{shares.form.long100}") @Nullable
            String method,

            @Size(max = 200, message = "{shares.form.long200}") @Nullable
            String reference) {}

    @GetMapping("/new")
    Page fresh(@PathVariable MemberId id) {
        return page(Form.of(new Asked(null, null, LocalDate.now(clock))), id);
    }

    @PostMapping
    Page ask(@PathVariable MemberId id, @Valid Asked input, BindingResult binding) {
        return Fields.submit(binding, form -> page(form, id), () -> {
            var category = categories.find(new CategoryId(Objects.requireNonNull(input.category())));
            var asked = subscriptions.ask(
                    id,
                    category.of(),
                    category.id(),
                    Objects.requireNonNull(input.shares()),
                    Objects.requireNonNull(input.on()));
            return Redirect.to(path(id, asked)).saying("shares.subscription.wasAsked");
        });
    }

    @GetMapping("/{subscription:\\d+}")
    Page subscription(@PathVariable MemberId id, @PathVariable SubscriptionId subscription) {
        var asked = mine(id, subscription);
        return page(Form.of(new Paid(asked.amount().amount(), LocalDate.now(clock), null, null)), asked);
    }

    /** The bulletin, as it was handed out the first time. */
    @GetMapping("/{subscription:\\d+}/bulletin.pdf")
    ResponseEntity<byte[]> bulletin(@PathVariable MemberId id, @PathVariable SubscriptionId subscription) {
        return files.read(bulletins.of(mine(id, subscription))).handedOver();
    }

    @PostMapping("/{subscription:\\d+}/payment")
    Page pay(
            @PathVariable MemberId id,
            @PathVariable SubscriptionId subscription,
            @Valid Paid input,
            BindingResult binding) {
        var asked = mine(id, subscription);
        return Fields.submit(binding, form -> page(form, asked), () -> {
            var number = subscriptions.register(
                    subscription,
                    Objects.requireNonNull(input.on()),
                    new Money(Objects.requireNonNull(input.paid())),
                    new Grounds(
                            Objects.requireNonNullElse(input.method(), ""),
                            Objects.requireNonNullElse(input.reference(), ""),
                            "",
                            ""));
            return Redirect.to("/members/" + id.value() + "/shares")
                    .saying("shares.subscription.wasRegistered", number);
        });
    }

    @PostMapping("/{subscription:\\d+}/cancellation")
    Page cancel(
            @PathVariable MemberId id,
            @PathVariable SubscriptionId subscription,
            @RequestParam(defaultValue = "") String reason) {
        mine(id, subscription);
        subscriptions.cancel(subscription, reason);
        return Redirect.to("/members/" + id.value() + "/shares").saying("shares.subscription.wasCancelled");
    }

    private Subscription mine(MemberId id, SubscriptionId subscription) {
        var found = subscriptions.find(subscription);
        if (!found.member().equals(id)) {
            throw new NotFound(subscription);
        }
        return found;
    }

    private Page page(Form form, MemberId id) {
        var member = directory.find(id);
        var open = categories.all().stream()
                .filter(category -> !category.ended() && category.isFor(member.kind()))
                .map(category -> new SubscribePage.Choice(category, classes.find(category.of())))
                .filter(choice -> !choice.of().ended() && choice.of().isFor(member.kind()))
                .toList();
        return new SubscribePage(form, member, open);
    }

    private Page page(Form form, Subscription asked) {
        return new SubscriptionPage(
                form,
                directory.find(asked.member()),
                asked,
                classes.find(asked.of()),
                categories.find(asked.category()),
                subscriptions.firstPayment(asked));
    }

    private static String path(MemberId id, SubscriptionId subscription) {
        return "/members/" + id.value() + "/shares/subscriptions/" + subscription.value();
    }
}
