package coop.cabas.fees.intake;

import coop.cabas.members.intake.Value;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A payment for several fees, as an import brings it; the fees tell which part of it is theirs. */
public record PaymentFile(
        long payer,
        LocalDate paidOn,
        BigDecimal amount,
        @Nullable Long method,
        String note,
        List<Value> values) {

    public PaymentFile {
        values = List.copyOf(values);
    }
}
