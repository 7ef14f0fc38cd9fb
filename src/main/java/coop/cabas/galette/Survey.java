package coop.cabas.galette;

import coop.cabas.imports.dump.Row;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A first look at people and contributions: what one row says of the others. */
final class Survey {

    /** What the parts of a transaction add up to. */
    static final class Parts {
        BigDecimal sum = BigDecimal.ZERO;
        int count;
        final Set<Long> members = new HashSet<>();
        long firstMember;
    }

    private final Vocabulary vocabulary;
    private final LocalDate today;
    private final Set<Long> members = new HashSet<>();
    private final Set<Long> contributions = new HashSet<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Integer> emails = new HashMap<>();
    private final Map<Long, Long> parents = new HashMap<>();
    private final Set<Long> minors = new HashSet<>();
    private final Map<Long, LocalDate> due = new HashMap<>();
    private final Map<Long, LocalDate> first = new HashMap<>();
    private final Map<Long, Parts> parts = new HashMap<>();
    private final Periods periods = new Periods();

    Survey(Vocabulary vocabulary, LocalDate today) {
        this.vocabulary = vocabulary;
        this.today = today;
    }

    void seeMember(Row row) {
        long id = Cell.key(row, "id_adh");
        members.add(id);
        var number = Cell.plain(row.text("num_adh"));
        if (!number.isEmpty()) {
            numbers.merge(number.toLowerCase(Locale.ROOT), id, Math::min);
        }
        var email = email(row);
        if (!email.isEmpty()) {
            emails.merge(email, 1, Integer::sum);
        }
        var parent = Cell.id(row, "parent_id");
        if (parent != null) {
            parents.put(id, parent);
        }
        var born = Cell.day(row.text("ddn_adh"));
        if (born != null && born.isAfter(today.minusYears(18)) && !born.isAfter(today)) {
            minors.add(id);
        }
    }

    void seeContribution(Row row) {
        long member = Cell.key(row, "id_adh");
        long type = Cell.key(row, "id_type_cotis");
        contributions.add(Cell.key(row, "id_cotis"));
        var start = Cell.day(row.text("date_debut_cotis"));
        var end = Cell.day(row.text("date_fin_cotis"));
        var registered = Cell.day(row.text("date_enreg"));
        var earliest = start == null ? registered : start;
        if (earliest != null) {
            first.merge(member, earliest, (one, other) -> one.isBefore(other) ? one : other);
        }
        if (!vocabulary.isGift(type) && end != null) {
            due.merge(member, end, (one, other) -> one.isAfter(other) ? one : other);
            if (start != null) {
                periods.add(member, Cell.key(row, "id_cotis"), start, end);
            }
        }
        var transaction = Cell.id(row, "trans_id");
        if (transaction != null) {
            var sum = parts.computeIfAbsent(transaction, id -> new Parts());
            sum.sum = sum.sum.add(Objects.requireNonNullElse(Cell.amount(row, "montant_cotis"), BigDecimal.ZERO));
            sum.firstMember = sum.count++ == 0 ? member : sum.firstMember;
            sum.members.add(member);
        }
    }

    static String email(Row row) {
        return Cell.plain(row.text("email_adh")).toLowerCase(Locale.ROOT);
    }

    Set<Long> members() {
        return members;
    }

    Set<Long> contributions() {
        return contributions;
    }

    boolean isMember(long id) {
        return members.contains(id);
    }

    /** Whether somebody with a smaller id has the same number already. */
    boolean isNumberTaken(String number, long id) {
        return Objects.requireNonNull(numbers.getOrDefault(number.toLowerCase(Locale.ROOT), id)) != id;
    }

    Set<String> numbers() {
        return numbers.keySet();
    }

    boolean isOnlyOneWith(String email) {
        return emails.getOrDefault(email, 0) == 1;
    }

    Map<Long, Long> parents() {
        return parents;
    }

    boolean isMinor(long id) {
        return minors.contains(id);
    }

    @Nullable
    LocalDate due(long member) {
        return due.get(member);
    }

    @Nullable
    LocalDate firstContribution(long member) {
        return first.get(member);
    }

    Parts parts(long transaction) {
        return parts.getOrDefault(transaction, new Parts());
    }

    Periods periods() {
        return periods;
    }
}
