package coop.cabas.privacy;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the rows of a table lead to a person, as declared: {@code member:payer}, {@code account:owner},
 * {@code member:fee>fees.fee.member} over another table, {@code member:ours[thing=member]} of some rows only,
 * {@code email:recipient}, {@code subject:subject}. Several are separated by {@code |}.
 *
 * @param column of the table itself
 * @param over table through which it leads there, by its {@code id}; null when it does so by itself
 * @param end column of that table which holds the person; null with {@code over}
 * @param only condition on the rows, as {@code column=value}; null for all
 */
public record Tie(
        To to,
        String column,
        @Nullable String over,
        @Nullable String end,
        @Nullable String only) {

    private static final Pattern FORM = Pattern.compile(
            "(member|account|email|subject|file):([a-z_]+)(?:>([a-z_]+\\.[a-z_]+)\\.([a-z_]+))?(?:\\[([a-z_]+=[A-Za-z_]+)])?");

    /** What the column holds. */
    public enum To {
        /** Number of a member's file. */
        MEMBER(" = any(:members)"),
        /** Number of an account. */
        ACCOUNT(" = any(:accounts)"),
        /** An e-mail address, in any case. */
        EMAIL(" = any(:emails)"),
        /** What a line of the audit trail is about. */
        SUBJECT(" = any(:subjects)"),
        /** Number of a document attached to them; matters only when they are forgotten. */
        FILE(" = any(:files)");

        private final String condition;

        To(String condition) {
            this.condition = condition;
        }
    }

    static List<Tie> all(String declared) {
        return Stream.of(declared.split("\\|")).map(Tie::of).toList();
    }

    private static Tie of(String declared) {
        var read = FORM.matcher(declared);
        if (!read.matches()) {
            throw new IllegalStateException("Not a tie to a person: " + declared);
        }
        return new Tie(
                To.valueOf(read.group(1).toUpperCase(java.util.Locale.ROOT)),
                read.group(2),
                read.group(3),
                read.group(4),
                read.group(5));
    }

    /** Condition on a row {@code t}, over {@code :members}, {@code :accounts}, {@code :emails}, {@code :subjects} and {@code :files}. */
    String condition() {
        var own = over == null
                ? holds("t." + column)
                : "t.%s in (select x.id from %s x where %s)".formatted(column, over, holds("x." + end));
        if (only == null) {
            return own;
        }
        var parts = only.split("=");
        return "(%s and t.%s = '%s')".formatted(own, parts[0], parts[1]);
    }

    private String holds(String name) {
        return (to == To.EMAIL ? "lower(" + name + ")" : name) + to.condition;
    }
}
