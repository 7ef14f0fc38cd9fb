package coop.cabas.purchasing.invoices;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines of one article brought together: by the supplier's reference, else by the EAN; what has neither, by its label. */
final class Groups {

    private final List<Group> all = new ArrayList<>();
    private final Map<String, Group> byReference = new HashMap<>();
    private final Map<String, Group> byEan = new HashMap<>();
    private final Map<String, Group> byLabel = new HashMap<>();

    private Groups() {}

    static Collection<Group> of(List<Billed> billed, List<Owed> owed) {
        var groups = new Groups();
        for (var line : owed) {
            groups.of(line.reference(), line.ean(), line.label()).owed.add(line);
        }
        for (var line : billed) {
            groups.of(line.reference(), line.ean(), line.label()).billed.add(line);
        }
        return groups.all;
    }

    private Group of(@Nullable String reference, @Nullable String ean, String label) {
        var known = reference == null ? null : byReference.get(plain(reference));
        if (known == null && ean != null) {
            known = byEan.get(plain(ean));
            // Two references under one EAN are two articles: sizes of one product, say.
            known = known != null && reference != null && known.reference != null ? null : known;
        }
        if (known == null && reference == null && ean == null) {
            known = byLabel.get(plain(label));
        }
        var group = known == null ? new Group(reference, ean, label) : known;
        if (known == null) {
            all.add(group);
        }
        if (reference != null) {
            group.reference = group.reference == null ? reference : group.reference;
            byReference.putIfAbsent(plain(reference), group);
        }
        if (ean != null) {
            byEan.putIfAbsent(plain(ean), group);
        }
        byLabel.putIfAbsent(plain(label), group);
        return group;
    }

    private static String plain(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** All lines of one article. */
    static final class Group {

        private final List<Billed> billed = new ArrayList<>();
        private final List<Owed> owed = new ArrayList<>();
        private @Nullable String reference;
        private final @Nullable String ean;
        private final String label;

        private Group(@Nullable String reference, @Nullable String ean, String label) {
            this.reference = reference;
            this.ean = ean;
            this.label = label;
        }

        List<Billed> billed() {
            return billed;
        }

        List<Owed> owed() {
            return owed;
        }

        String label() {
            return label;
        }

        String code() {
            return reference != null ? reference : ean != null ? ean : "";
        }

        String key() {
            return plain(code().isEmpty() ? label : code());
        }

        BigDecimal units() {
            return billed.stream().map(Billed::units).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal value() {
            return billed.stream().map(Billed::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Units that came in good order. */
        BigDecimal due() {
            return owed.stream().map(Owed::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal owedValue() {
            return owed.stream().map(Owed::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal claimed() {
            return owed.stream().map(Owed::claimed).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Of one, over all lines; null when no line tells how many. */
        @Nullable
        BigDecimal billedPrice() {
            return units().signum() == 0 ? billed.getFirst().price() : Matching.perUnit(value(), units());
        }

        /** Of one, over all receipts; null when one of them does not know it. */
        @Nullable
        BigDecimal agreedPrice() {
            if (owed.stream().anyMatch(line -> line.price() == null)) {
                return null;
            }
            return due().signum() == 0 ? owed.getFirst().price() : Matching.perUnit(owedValue(), due());
        }

        /** What was billed would have cost at the agreed price; to the cent when it is what was received. */
        BigDecimal worth(BigDecimal agreed) {
            return units().compareTo(due()) == 0
                    ? owedValue()
                    : units().multiply(agreed).setScale(2, RoundingMode.HALF_UP);
        }

        /** Whether a line is billed again, quantity and price alike, that was received fewer times. */
        boolean isRepeated() {
            var seen = new HashSet<String>();
            return billed.size() > owed.size()
                    && billed.stream()
                            .anyMatch(line -> !seen.add(line.units().stripTrailingZeros() + "@"
                                    + line.value().stripTrailingZeros()));
        }
    }
}
