package coop.cabas.fees;

import coop.cabas.shared.Refusals;

import java.util.Map;
import java.util.function.Supplier;

/** Writes what the database may refuse, and says kindly why it did. */
final class Guarded {

    private static final Refusals REFUSALS = Refusals.of(Map.of(
            "type_name", "fees.name.taken",
            "method_name", "fees.name.taken",
            "one_way_to_end", "fees.type.twoEnds",
            "gifts_cover_nothing", "fees.type.gift",
            "payment_given_out", "fees.payment.givenOut",
            "fee_is_paid", "fees.fee.isPaid",
            "instalments_exceed", "fees.schedule.tooMuch",
            "payment_reverses_key", "fees.payment.alreadyReversed",
            "allocation_pkey", "fees.payment.twice"));

    private Guarded() {}

    static <T> T write(Supplier<T> statement) {
        return REFUSALS.explain(statement);
    }
}
