package coop.cabas.demo.shop;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One ticket of the journal.
 *
 * @param certified its number in the certified sequence, null when it is no sale
 * @param cents its amount, null when it is void
 * @param client name printed on it, null when none is
 */
public record Ticket(
        int number,
        @Nullable Integer certified,
        LocalDateTime at,
        @Nullable Long cents,
        List<Payment> payments,
        @Nullable String client) {

    /** @param cents as printed: cash shows what was handed over */
    public record Payment(String means, long cents) {}
}
