package coop.cabas.fees.calls;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.MethodId;
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
 * A call, as typed.
 *
 * @param query the selection
 * @param limit of {@link CallTerms.Begins#NEXT}: whoever is covered beyond this day is left out
 * @param starts of {@link CallTerms.Begins#DAY}: first day of all fees
 * @param expected how many were called when it was looked at; null before
 */
record CallInput(
        @Nullable String query,
        @NotNull(message = "{ui.form.required}") @Nullable Long type,
        @NotNull(message = "{ui.form.required}") CallTerms.@Nullable Begins begins,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate limit,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate starts,

        @PositiveOrZero(message = "{fees.fee.amount}")
        @Digits(integer = 8, fraction = 2, message = "{fees.form.cents}")
        @Nullable
        BigDecimal amount,

        @Nullable Long method,

        @Size(max = 2000, message = "{fees.form.long2000}") @Nullable
        String note,

        @Nullable Integer expected) {

    /** What is usually asked: the next fee of whoever is covered no more two months from now. */
    static CallInput usual(String query, FeeType type, LocalDate today) {
        return new CallInput(
                query, type.id().value(), CallTerms.Begins.NEXT, today.plusMonths(2), today, null, null, null, null);
    }

    String selection() {
        return Objects.requireNonNullElse(query, "");
    }

    /** Day of the way chosen to begin; null when it was not typed. */
    @Nullable
    LocalDate day() {
        return begins == CallTerms.Begins.DAY ? starts : limit;
    }

    /** Only when type, beginning and its day are there. */
    CallTerms terms(FeeType of) {
        return new CallTerms(
                of,
                Objects.requireNonNull(begins),
                Objects.requireNonNull(day()),
                amount == null ? null : new Money(amount),
                method == null ? null : new MethodId(method),
                Objects.requireNonNullElse(note, ""));
    }
}
