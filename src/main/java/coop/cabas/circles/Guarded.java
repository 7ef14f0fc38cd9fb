package coop.cabas.circles;

import coop.cabas.shared.Refused;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;

/** Writes what the database may refuse, and says kindly why it did. */
final class Guarded {

    private static final Map<String, String> WHY = Map.ofEntries(
            Map.entry("circle_name", "circles.name.taken"),
            Map.entry("domain_name", "circles.domain.taken"),
            Map.entry("role_name", "circles.role.taken"),
            Map.entry("accountability_wording", "circles.accountability.taken"),
            Map.entry("consults_another_circle", "circles.accountability.itself"),
            Map.entry("one_at_a_time", "circles.mandate.already"),
            Map.entry("circles_are_a_tree", "circles.tree.ring"),
            Map.entry("not_its_own_parent", "circles.tree.ring"),
            Map.entry("within_a_living_circle", "circles.tree.ended"),
            Map.entry("circle_parent_fkey", "circles.tree.ended"));

    private Guarded() {}

    static <T> T write(Supplier<T> statement) {
        try {
            return statement.get();
        } catch (DataIntegrityViolationException violation) {
            var why = WHY.get(constraint(violation));
            if (why == null && !isText(violation)) {
                throw violation;
            }
            throw new Refused(why == null ? "circles.text.odd" : why);
        }
    }

    /** What a form lets through and the tables do not: nothing but odd spaces, characters that are none. */
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
