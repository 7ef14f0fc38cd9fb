package coop.cabas.members;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives members their numbers, by the coop's pattern. A number once given is never given again; gaps are no fault. */
@Service
@Transactional
public class Numbering {

    /** What may stand in a pattern. */
    private static final Pattern PLACE = Pattern.compile("\\{(?:(year)|(kind)|number(?::([1-9]))?)}");

    /** The longest number that a file holds. */
    private static final int LONGEST = 40;

    /** The longest number that the settings take for the next one. */
    private static final int FARTHEST = 99_999_999;

    private final JdbcClient jdbc;
    private final Audit audit;

    Numbering(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * @param pattern {@code {year}}, {@code {kind}}, {@code {number}} or {@code {number:4}} with leading zeros, and words around them
     * @param person what stands for {@code {kind}} in the number of a person
     * @param entity the same for a legal entity
     * @param next number that the next member gets, at least 1
     * @param given whether whoever registers gets a number at once
     */
    public record Rule(String pattern, String person, String entity, int next, boolean given) {

        /** How a number reads. */
        public String write(MemberKind kind, int year, int number) {
            return PLACE.matcher(pattern)
                    .replaceAll(place -> {
                        if (place.group(1) != null) {
                            return String.valueOf(year);
                        }
                        if (place.group(2) != null) {
                            return Matcher.quoteReplacement(kind == MemberKind.ENTITY ? entity : person);
                        }
                        var zeros = place.group(3);
                        return zeros == null ? String.valueOf(number) : ("%0" + zeros + "d").formatted(number);
                    })
                    .strip();
        }
    }

    @Transactional(readOnly = true)
    public Rule rule() {
        return jdbc.sql("select pattern, person, entity, next, given from members.numbering")
                .query(Rule.class)
                .single();
    }

    /** @throws Refused when the pattern has no {@code {number}}, holds braces of another kind, or makes numbers too long */
    public void choose(Rule rule) {
        var before = rule();
        if (!rule.pattern().contains("{number")
                || PLACE.matcher(rule.pattern()).replaceAll("").matches(".*[{}].*")) {
            throw new Refused("members.numbering.pattern.wrong", "{number}", "{number:4}", "{year}", "{kind}");
        }
        if (Arrays.stream(MemberKind.values())
                .anyMatch(kind -> rule.write(kind, 2026, FARTHEST).length() > LONGEST)) {
            throw new Refused("members.numbering.pattern.long", LONGEST);
        }
        Guarded.write(() -> jdbc.sql("""
                        update members.numbering set pattern = :pattern, person = :person, entity = :entity,
                               next = greatest(next, :next), given = :given
                        """)
                .param("pattern", rule.pattern().strip())
                .param("person", rule.person().strip())
                .param("entity", rule.entity().strip())
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
    public String take(MemberKind kind, int year) {
        @Nullable String number = null;
        while (number == null || isTaken(number)) {
            var taken = jdbc.sql(
                            "update members.numbering set next = next + 1 returning pattern, person, entity, next - 1 as next, given")
                    .query(Rule.class)
                    .single();
            number = taken.write(kind, year, taken.next());
        }
        return number;
    }

    boolean givesAtOnce() {
        return rule().given();
    }

    private boolean isTaken(String number) {
        // Two questions, so that each has its index.
        return jdbc.sql("""
                        select exists (select from members.member where lower(number) = lower(:number) and merged_into is null)
                            or exists (select from members.member where lower(number) = lower(:number) and merged_into is not null)
                        """).param("number", number).query(Boolean.class).single();
    }
}
