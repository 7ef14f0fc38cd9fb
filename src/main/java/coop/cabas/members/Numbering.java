package coop.cabas.members;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;
import java.util.regex.Pattern;

/** Gives members their numbers, by the coop's pattern. A number once given is never given again; gaps are no fault. */
@Service
@Transactional
public class Numbering {

    /** What may stand in a pattern. */
    private static final Pattern PLACE = Pattern.compile("\\{(year|number)(?::([1-9]))?}");

    private final JdbcClient jdbc;
    private final Audit audit;

    Numbering(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * @param pattern {@code {year}}, {@code {number}} or {@code {number:4}} with leading zeros, and words around them
     * @param next number that the next member gets, at least 1
     * @param given whether whoever registers gets a number at once
     */
    public record Rule(String pattern, int next, boolean given) {

        /** How a number reads. */
        public String write(int year, int number) {
            return PLACE.matcher(pattern).replaceAll(place -> {
                var value = place.group(1).equals("year") ? year : number;
                return place.group(2) == null ? String.valueOf(value) : ("%0" + place.group(2) + "d").formatted(value);
            });
        }
    }

    @Transactional(readOnly = true)
    public Rule rule() {
        return jdbc.sql("select pattern, next, given from members.numbering")
                .query(Rule.class)
                .single();
    }

    /** @throws Refused when the pattern has no {@code {number}}, or holds braces of another kind */
    public void choose(Rule rule) {
        var before = rule();
        if (!rule.pattern().contains("{number")
                || PLACE.matcher(rule.pattern()).replaceAll("").matches(".*[{}].*")) {
            throw new Refused("members.numbering.pattern.wrong", "{number}", "{number:4}", "{year}");
        }
        Guarded.write(() -> jdbc.sql(
                        "update members.numbering set pattern = :pattern, next = greatest(next, :next), given = :given")
                .param("pattern", rule.pattern().strip())
                .param("next", rule.next())
                .param("given", rule.given())
                .update());
        audit.record(
                "members.numbering.chosen",
                "members.numbering:1",
                Map.of("pattern", before.pattern(), "given", before.given()),
                Map.of("pattern", rule.pattern(), "given", rule.given()));
    }

    /** Takes the next number that nobody has; whoever else registers now waits a moment and gets the one after. */
    String take(int year) {
        @Nullable String number = null;
        while (number == null || isTaken(number)) {
            var taken = jdbc.sql(
                            "update members.numbering set next = next + 1 returning pattern, next - 1 as next, given")
                    .query(Rule.class)
                    .single();
            number = taken.write(year, taken.next());
        }
        return number;
    }

    boolean givesAtOnce() {
        return rule().given();
    }

    private boolean isTaken(String number) {
        return jdbc.sql("select exists (select from members.member where lower(number) = lower(:number))")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }
}
