package coop.cabas.shares.web;

import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.shares.ClassId;
import coop.cabas.shares.Grounds;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One act, as typed: each kind asks for some of these only.
 *
 * @param of class of shares
 * @param other member number or name of the other party
 * @param into class that they become
 * @param amount what is paid; for a transfer the price agreed
 */
record ActInput(
        @NotNull(message = "{ui.form.required}") @Nullable Long of,

        @Positive(message = "{shares.form.shares}") @Nullable
        Integer shares,

        @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate on,

        @Size(max = 255, message = "{shares.form.long200}") @Nullable
        String other,

        @Nullable Long into,

        @PositiveOrZero(message = "{shares.form.amount}")
        @Digits(integer = 9, fraction = 2, message = "{shares.form.cents}")
        @Nullable
        BigDecimal amount,

        @Size(max = 100, message = "{shares.form.long100}") @Nullable
        String method,

        @Size(max = 200, message = "{shares.form.long200}") @Nullable
        String reference,

        @Size(max = 300, message = "{shares.form.long200}") @Nullable
        String decidedBy,

        @Size(max = 2000, message = "{shares.form.long2000}") @Nullable
        String note) {

    static ActInput on(LocalDate day, @Nullable ClassId of) {
        return new ActInput(of == null ? null : of.value(), null, day, null, null, null, null, null, null, null);
    }

    ClassId classId() {
        return new ClassId(Objects.requireNonNull(of));
    }

    ClassId intoId() {
        if (into == null) {
            throw new Refused("shares.conversion.into");
        }
        return new ClassId(into);
    }

    int count() {
        if (shares == null) {
            throw new Refused("shares.form.shares");
        }
        return shares;
    }

    LocalDate day() {
        return Objects.requireNonNull(on);
    }

    Money money() {
        if (amount == null) {
            throw new Refused("shares.form.amount");
        }
        return new Money(amount);
    }

    @Nullable
    Money price() {
        return amount == null ? null : new Money(amount);
    }

    Grounds grounds() {
        return new Grounds(text(method), text(reference), text(decidedBy), text(note));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
