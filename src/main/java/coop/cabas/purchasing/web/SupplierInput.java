package coop.cabas.purchasing.web;

import coop.cabas.purchasing.Supplier;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/** What is typed about a supplier. @param version of what was seen; null while it is new */
record SupplierInput(
        @NotBlank(message = "{ui.form.required}") @Size(max = 80, message = "{purchasing.form.long}")
        String name,

        @Size(max = 20, message = "{purchasing.form.long}") @Nullable
        String tillCode,

        @Size(max = 40, message = "{purchasing.form.long}") @Nullable
        String customerNumber,

        @Size(max = 254, message = "{purchasing.form.long}") @Nullable
        String email,

        @Size(max = 40, message = "{purchasing.form.long}") @Nullable
        String phone,

        @Size(max = 120, message = "{purchasing.form.long}") @Nullable
        String contact,

        @Size(max = 2000, message = "{purchasing.form.long}") @Nullable
        String note,

        @Nullable List<DayOfWeek> orderDays,
        @Nullable List<DayOfWeek> deliveryDays,

        @NotNull(message = "{ui.form.required}")
        @Min(value = 0, message = "{purchasing.form.days}")
        @Max(value = 60, message = "{purchasing.form.days}")
        @Nullable
        Integer leadDays,

        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime orderBefore,

        @NotNull(message = "{ui.form.required}")
        @Min(value = 1, message = "{purchasing.form.days}")
        @Max(value = 120, message = "{purchasing.form.days}")
        @Nullable
        Integer coversDays,

        @NotNull(message = "{ui.form.required}")
        @Min(value = 0, message = "{purchasing.form.days}")
        @Max(value = 60, message = "{purchasing.form.days}")
        @Nullable
        Integer safetyDays,

        @Positive(message = "{purchasing.form.positive}")
        @Digits(integer = 8, fraction = 2, message = "{purchasing.form.cents}")
        @Nullable
        BigDecimal franco,

        @Positive(message = "{purchasing.form.positive}")
        @Digits(integer = 8, fraction = 2, message = "{purchasing.form.cents}")
        @Nullable
        BigDecimal minimum,

        @Nullable Integer version) {

    static SupplierInput of(Supplier.Terms terms, @Nullable Integer version) {
        return new SupplierInput(
                terms.name(),
                terms.tillCode(),
                terms.customerNumber(),
                terms.email(),
                terms.phone(),
                terms.contact(),
                terms.note(),
                terms.orderDays(),
                terms.deliveryDays(),
                terms.leadDays(),
                terms.orderBefore(),
                terms.coversDays(),
                terms.safetyDays(),
                terms.franco(),
                terms.minimum(),
                version);
    }

    Supplier.Terms terms() {
        return new Supplier.Terms(
                name,
                tillCode == null || tillCode.isBlank() ? null : tillCode.strip(),
                text(customerNumber),
                text(email),
                text(phone),
                text(contact),
                text(note),
                Objects.requireNonNullElse(orderDays, List.of()),
                Objects.requireNonNullElse(deliveryDays, List.of()),
                Objects.requireNonNull(leadDays),
                orderBefore,
                Objects.requireNonNull(coversDays),
                Objects.requireNonNull(safetyDays),
                franco,
                minimum);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
