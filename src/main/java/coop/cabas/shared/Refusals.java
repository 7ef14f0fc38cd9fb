package coop.cabas.shared;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Why the database refuses what a module writes, in its words. The constraints guard the data; this only explains them
 * kindly to whoever wrote.
 */
public final class Refusals {

    /** SQLSTATE of a check that does not hold (PostgreSQL, appendix A). */
    private static final String CHECK = "23514";

    /** SQLSTATE class of data that a type does not take: too long, no character. */
    private static final String DATA = "22";

    private final Map<String, String> why;
    private final @Nullable String odd;

    private Refusals(Map<String, String> why, @Nullable String odd) {
        this.why = why;
        this.odd = odd;
    }

    /** @param why message keys by name of constraint */
    public static Refusals of(Map<String, String> why) {
        return new Refusals(why, null);
    }

    /** @param odd message key for texts that a form lets through and the tables do not: odd spaces, characters that are none */
    public Refusals orOdd(String odd) {
        return new Refusals(why, odd);
    }

    /**
     * Runs a statement.
     *
     * @throws Refused when a constraint stands against it that is explained here
     * @throws DataIntegrityViolationException when another one does
     */
    public <T> T explain(Supplier<T> statement) {
        try {
            return statement.get();
        } catch (DataIntegrityViolationException violation) {
            var known = why.get(constraint(violation));
            if (known != null) {
                throw new Refused(known);
            }
            if (odd != null && isText(violation)) {
                throw new Refused(odd);
            }
            throw violation;
        }
    }

    private static boolean isText(DataIntegrityViolationException violation) {
        return violation.getMostSpecificCause() instanceof SQLException refusal
                && (refusal.getSQLState().startsWith(DATA)
                        || refusal.getSQLState().equals(CHECK));
    }

    private static String constraint(DataIntegrityViolationException violation) {
        return violation.getMostSpecificCause() instanceof PSQLException refusal
                        && refusal.getServerErrorMessage() != null
                        && refusal.getServerErrorMessage().getConstraint() instanceof String name
                ? name
                : "";
    }
}
