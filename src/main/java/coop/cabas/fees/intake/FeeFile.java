package coop.cabas.fees.intake;

import coop.cabas.members.intake.Value;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A fee or gift as an import brings it, with how it was paid.
 *
 * @param ends last day covered; null for none
 * @param settlements what paid it, instalments apart
 * @param values of the fields that the import knows
 */
public record FeeFile(
        long member,
        long type,
        BigDecimal amount,
        @Nullable Long method,
        LocalDate registered,
        LocalDate starts,
        @Nullable LocalDate ends,
        String note,
        List<Settlement> settlements,
        List<Instalment> instalments,
        List<Value> values) {

    public FeeFile {
        settlements = List.copyOf(settlements);
        instalments = List.copyOf(instalments);
        values = List.copyOf(values);
    }

    /**
     * Money for the fee.
     *
     * @param payment the payment that it is a part of; null for a payment of its own, made on a day by the member
     */
    public record Settlement(
            @Nullable Long payment,
            LocalDate paidOn,
            BigDecimal amount,
            @Nullable Long method) {

        @Override
        public String toString() {
            return amount.toPlainString() + (payment == null ? " " + paidOn + " " + method : " #" + payment);
        }
    }

    /** @param paid whether it was: by a payment of its own, on the day it was due */
    public record Instalment(
            LocalDate due, BigDecimal amount, @Nullable Long method, boolean paid, String note) {

        @Override
        public String toString() {
            return due + " " + amount.toPlainString() + " " + method + (paid ? "*" : "") + " " + note;
        }
    }
}
