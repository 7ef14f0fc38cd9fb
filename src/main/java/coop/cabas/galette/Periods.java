package coop.cabas.galette;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Periods that people paid for, and the pairs of them that share a day. */
final class Periods {

    /** @param nested whether one lies wholly in the other; {@code first} is the smaller id */
    record Overlap(long member, long first, long second, boolean nested) {}

    private record Period(long id, int from, int to) {}

    private long[] rows = new long[4 * 256];
    private int size;

    /** One that ends before it starts covers no day. */
    void add(long member, long id, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return;
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size++] = member;
        rows[size++] = id;
        rows[size++] = from.toEpochDay();
        rows[size++] = to.toEpochDay();
    }

    List<Overlap> overlaps() {
        var byMember = new HashMap<Long, List<Period>>();
        for (int i = 0; i < size; i += 4) {
            byMember.computeIfAbsent(rows[i], member -> new ArrayList<>(4))
                    .add(new Period(rows[i + 1], (int) rows[i + 2], (int) rows[i + 3]));
        }
        var overlaps = new ArrayList<Overlap>();
        byMember.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(member -> pairs(member.getKey(), member.getValue(), overlaps));
        return overlaps;
    }

    private static void pairs(long member, List<Period> periods, List<Overlap> found) {
        periods.sort(Comparator.comparingInt(Period::from));
        for (int i = 0; i < periods.size(); i++) {
            var one = periods.get(i);
            for (int j = i + 1; j < periods.size() && periods.get(j).from() <= one.to(); j++) {
                var other = periods.get(j);
                var nested = other.to() <= one.to() || one.from() == other.from() && one.to() <= other.to();
                found.add(new Overlap(member, Math.min(one.id(), other.id()), Math.max(one.id(), other.id()), nested));
            }
        }
    }
}
