package coop.cabas.fees.web;

import coop.cabas.fees.CoverPeriod;
import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.MethodId;
import coop.cabas.fees.NewFee;
import coop.cabas.fees.Recording;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A fee and its payment, as typed.
 *
 * @param ends last day covered; what the type says when nothing is typed
 * @param paid what is paid at once; nothing when it is owed for now
 * @param sure whether the periods that overlap were seen
 */
record FeeInput(
        @NotNull(message = "{ui.form.required}") @Nullable Long type,

        @NotNull(message = "{ui.form.required}")
        @PositiveOrZero(message = "{fees.fee.amount}")
        @Digits(integer = 8, fraction = 2, message = "{fees.form.cents}")
        @Nullable
        BigDecimal amount,

        @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate starts,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate ends,

        @PositiveOrZero(message = "{fees.payment.amount}")
        @Digits(integer = 8, fraction = 2, message = "{fees.form.cents}")
        @Nullable
        BigDecimal paid,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate paidOn,

        @Nullable Long method,

        @Size(max = 200, message = "{fees.form.long200}") @Nullable
        String reference,

        @Size(max = 2000, message = "{fees.form.long2000}") @Nullable
        String note,

        @Nullable Boolean sure) {

    /** @param type null while none is chosen */
    static FeeInput of(@Nullable FeeType type, LocalDate starts, LocalDate today) {
        var period = type == null ? null : CoverPeriod.of(type, starts);
        var amount = period == null || period.amount() == null
                ? null
                : period.amount().amount();
        return new FeeInput(
                type == null ? null : type.id().value(),
                amount,
                starts,
                period == null ? null : period.ends(),
                amount,
                today,
                null,
                null,
                null,
                null);
    }

    FeeTypeId typeId() {
        return new FeeTypeId(Objects.requireNonNull(type));
    }

    NewFee fee(MemberId member, FeeType of) {
        return new NewFee(
                member,
                of.id(),
                new Money(Objects.requireNonNull(amount)),
                method == null ? null : new MethodId(method),
                starts,
                ends == null ? CoverPeriod.of(of, starts).ends() : ends,
                Objects.requireNonNullElse(note, ""));
    }

    Recording.@Nullable Paid payment(LocalDate today) {
        return paid == null || paid.signum() == 0
                ? null
                : new Recording.Paid(
                        new Money(paid),
                        paidOn == null ? today : paidOn,
                        method == null ? null : new MethodId(method),
                        Objects.requireNonNullElse(reference, ""));
    }

    boolean isSure() {
        return Boolean.TRUE.equals(sure);
    }
}
