package coop.cabas.fees.bank;

import coop.cabas.fees.Distribution;
import coop.cabas.fees.Distribution.Owed;
import coop.cabas.fees.FeeId;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From whom a line of the bank may be. Found by what is indexed, never by looking at every member: the number written in it, the names
 * that its words make, the account it came from. The amount that the household owes confirms, it proposes nobody by itself.
 */
@Component
class Candidates {

    /** Why somebody is proposed. */
    enum Why {
        NUMBER(60),
        IBAN(60),
        NAME(50),
        AMOUNT(30);

        private final int weight;

        Why(int weight) {
            this.weight = weight;
        }
    }

    private static final int SURE = 80;
    private static final int MOST_WORDS = 24;
    private static final int LONGEST_NAME = 4;
    private static final int SHOWN = 3;

    private final JdbcClient jdbc;
    private final Distribution distribution;

    Candidates(JdbcClient jdbc, Distribution distribution) {
        this.jdbc = jdbc;
        this.distribution = distribution;
    }

    /**
     * Somebody who may have paid.
     *
     * @param parts which fees of the household it would pay, and how much; the rest would wait
     * @param sure whether two reasons agree and nobody else comes near
     */
    record Candidate(
            MemberId member,
            String name,
            @Nullable String number,
            Set<Why> why,
            Map<FeeId, Money> parts,
            boolean sure) {

        private int weight() {
            return why.stream().mapToInt(one -> one.weight).sum();
        }
    }

    /** The likeliest first, a few; none for money that went out. */
    List<Candidate> of(Bank.Line line) {
        if (line.amount().isNegative()) {
            return List.of();
        }
        var words = words(line);
        var found = new HashMap<Long, EnumSet<Why>>();
        var names = new HashMap<Long, Distribution.Person>();
        jdbc.sql("""
                        select m.id, m.name, m.number,
                               m.number is not null and lower(m.number) = any(:words) as by_number,
                               m.sort_name = any(:names) as by_name,
                               m.id = any(array(select p.payer from fees.bank_line b join fees.payment p on p.id = b.payment
                                                where b.iban = :iban and b.iban <> '')) as by_iban
                        from members.member_card m
                        where m.merged_into is null and m.id in (
                            select id from members.member_card where lower(number) = any(:words)
                            union select id from members.member_card where sort_name = any(:names)
                            union select p.payer from fees.bank_line b join fees.payment p on p.id = b.payment
                                  where b.iban = :iban and b.iban <> '')
                        """)
                .param("words", numbers(line).toArray(String[]::new))
                .param("names", names(words).toArray(String[]::new))
                .param("iban", line.iban())
                .query((row, n) -> {
                    var why = EnumSet.noneOf(Why.class);
                    if (row.getBoolean("by_number")) {
                        why.add(Why.NUMBER);
                    }
                    if (row.getBoolean("by_name")) {
                        why.add(Why.NAME);
                    }
                    if (row.getBoolean("by_iban")) {
                        why.add(Why.IBAN);
                    }
                    names.put(
                            row.getLong("id"),
                            new Distribution.Person(
                                    new MemberId(row.getLong("id")), row.getString("name"), row.getString("number")));
                    return found.put(row.getLong("id"), why);
                })
                .list();
        var all = new ArrayList<Candidate>();
        found.forEach((id, why) -> {
            var person = java.util.Objects.requireNonNull(names.get(id));
            var owed = distribution.owedBy(distribution.household(person.id()));
            var parts = parts(owed, person.id(), line.amount());
            if (parts.values().stream().reduce(Money.ZERO, Money::plus).equals(line.amount()) && isWhole(owed, parts)) {
                why.add(Why.AMOUNT);
            }
            all.add(new Candidate(person.id(), person.name(), person.number(), why, parts, false));
        });
        all.sort(Comparator.comparingInt(Candidate::weight)
                .reversed()
                .thenComparing(one -> one.member().value()));
        return marked(all);
    }

    private static List<Candidate> marked(List<Candidate> all) {
        var best = all.stream().limit(SHOWN).toList();
        if (best.isEmpty()
                || best.getFirst().weight() < SURE
                || best.size() > 1 && best.get(1).weight() >= best.getFirst().weight()) {
            return best;
        }
        var sure = new ArrayList<>(best);
        var first = best.getFirst();
        sure.set(0, new Candidate(first.member(), first.name(), first.number(), first.why(), first.parts(), true));
        return sure;
    }

    /** The one fee of that amount, the payer's own first; else the oldest until nothing is left. */
    static Map<FeeId, Money> parts(List<Owed> owed, MemberId payer, Money amount) {
        var total = owed.stream().map(Owed::owed).reduce(Money.ZERO, Money::plus);
        if (!total.equals(amount)) {
            for (var one : owed) {
                if (one.owed().equals(amount)) {
                    return Map.of(one.fee(), amount);
                }
            }
        }
        var parts = new LinkedHashMap<FeeId, Money>();
        var left = amount;
        for (var one : owed) {
            if (left.compareTo(Money.ZERO) > 0 && (one.member().equals(payer) || total.compareTo(amount) <= 0)) {
                var part = left.compareTo(one.owed()) < 0 ? left : one.owed();
                parts.put(one.fee(), part);
                left = left.minus(part);
            }
        }
        return parts;
    }

    private static boolean isWhole(List<Owed> owed, Map<FeeId, Money> parts) {
        return owed.stream()
                .filter(one -> parts.containsKey(one.fee()))
                .allMatch(one -> one.owed().equals(parts.get(one.fee())));
    }

    private List<String> words(Bank.Line line) {
        return Arrays.stream(jdbc.sql("select public.searchable(:text)")
                        .param("text", line.counterparty() + " " + line.label())
                        .query(String.class)
                        .single()
                        .split("[^a-z0-9'’-]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** Words that may be a member number, as they are written. */
    private static List<String> numbers(Bank.Line line) {
        return Arrays.stream((line.label() + " " + line.reference())
                        .toLowerCase(java.util.Locale.ROOT)
                        .split("[\\s,;:()]+"))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** "Last first" for each two runs of words, as names are sorted; a legal entity is one run. */
    private static Set<String> names(List<String> words) {
        var runs = new java.util.LinkedHashSet<String>();
        for (int from = 0; from < words.size(); from++) {
            for (int length = 1; length < LONGEST_NAME && from + length <= words.size(); length++) {
                runs.add(String.join(" ", words.subList(from, from + length)));
            }
        }
        var names = new java.util.LinkedHashSet<String>();
        for (var one : runs) {
            for (var other : runs) {
                if (!one.equals(other)) {
                    names.add(one + " " + other);
                }
            }
            if (one.length() > LONGEST_NAME) {
                names.add(one);
            }
        }
        return names;
    }
}
