package coop.cabas.members;

import coop.cabas.shared.Refused;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;

/** Writes what the database may refuse, and says kindly why it did. */
final class Guarded {

    private static final Map<String, String> WHY = Map.ofEntries(
            Map.entry("member_number", "members.number.taken"),
            Map.entry("email_once", "members.email.already"),
            Map.entry("own_email_is_confirmed_first", "members.email.unconfirmed"),
            Map.entry("one_at_a_time_of_a_kind", "members.membership.overlap"),
            Map.entry("ends_after_it_began", "members.membership.backwards"),
            Map.entry("household_member_pkey", "members.household.already"),
            Map.entry("one_head", "members.household.oneHead"),
            Map.entry("status_name", "members.status.taken"),
            Map.entry("member_account_key", "members.signIn.taken"),
            Map.entry("member_status_fkey", "members.status.unknown"),
            Map.entry("household_member_member_fkey", "members.household.unknown"));

    private Guarded() {}

    static <T> T write(Supplier<T> statement) {
        try {
            return statement.get();
        } catch (DataIntegrityViolationException violation) {
            var why = WHY.get(constraint(violation));
            if (why == null && !isText(violation)) {
                throw violation;
            }
            throw new Refused(why == null ? "members.text.odd" : why);
        }
    }

    /** What a form lets through and the tables do not: odd spaces, characters that are none. */
    private static boolean isText(DataIntegrityViolationException violation) {
        return violation.getMostSpecificCause() instanceof SQLException refusal
                && (refusal.getSQLState().startsWith("22")
                        || refusal.getSQLState().equals("23514"));
    }

    private static String constraint(DataIntegrityViolationException violation) {
        return violation.getMostSpecificCause() instanceof PSQLException refusal
                        && refusal.getServerErrorMessage() != null
                        && refusal.getServerErrorMessage().getConstraint() instanceof String name
                ? name
                : "";
    }
}
