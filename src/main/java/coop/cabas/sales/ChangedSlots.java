package coop.cabas.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Slots whose believed rows are now others. */
record ChangedSlots(List<Pointers.Pointer> pointers) {

    boolean isNothing() {
        return pointers.isEmpty();
    }

    SalesChanged event() {
        return new SalesChanged(
                days(SourceKind.PLU),
                days(SourceKind.JOURNAL),
                days(SourceKind.MOVES),
                days(SourceKind.STOCK),
                any(SourceKind.ARTICLES),
                any(SourceKind.NOTE) || any(SourceKind.INVOICE));
    }

    private SortedSet<LocalDate> days(SourceKind kind) {
        return pointers.stream()
                .filter(pointer -> pointer.kind().equals(kind.word()))
                .map(Pointers.Pointer::day)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean any(SourceKind kind) {
        return pointers.stream().anyMatch(pointer -> pointer.kind().equals(kind.word()));
    }
}
