package coop.cabas.fees;

import coop.cabas.shared.Refused;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

import java.util.Map;
import java.util.function.Supplier;

/** Writes what the database may refuse, and says kindly why it did. */
final class Guarded {

    private static final Map<String, String> WHY = Map.of(
            "type_name", "fees.name.taken",
            "method_name", "fees.name.taken",
            "one_way_to_end", "fees.type.twoEnds",
            "gifts_cover_nothing", "fees.type.gift",
            "payment_given_out", "fees.payment.givenOut",
            "fee_is_paid", "fees.fee.isPaid",
            "instalments_exceed", "fees.schedule.tooMuch",
            "payment_reverses_key", "fees.payment.alreadyReversed",
            "allocation_pkey", "fees.payment.twice");

    private Guarded() {}

    static <T> T write(Supplier<T> statement) {
        try {
            return statement.get();
        } catch (DataIntegrityViolationException violation) {
            var why = violation.getMostSpecificCause() instanceof PSQLException refusal
                            && refusal.getServerErrorMessage() != null
                            && refusal.getServerErrorMessage().getConstraint() instanceof String name
                    ? WHY.get(name)
                    : null;
            if (why == null) {
                throw violation;
            }
            throw new Refused(why);
        }
    }
}
