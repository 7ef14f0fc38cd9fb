package coop.cabas.sales;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What would be believed as the files of a batch come in one after the other: the database, and over it what the files
 * before have brought. Reads only.
 */
final class Known {

    private final JdbcClient jdbc;
    private final Map<SourceKind, NavigableMap<String, Believed>> kinds = new EnumMap<>(SourceKind.class);

    Known(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Compares a file with what is known before it, and then takes it as known. Slots known from a later export stay as
     * they are, and the file's rows in them change nothing.
     */
    Findings take(Content content) {
        var known = kinds.computeIfAbsent(content.kind(), this::pointers);
        var stated = content.facts().stream().collect(Collectors.groupingBy(Fact::slot));
        var won = new ArrayList<String>();
        var kept = new ArrayList<Slot>();
        for (var slot : content.slots()) {
            if (beats(content, known.get(slot.name()))) {
                won.add(slot.name());
            } else {
                kept.add(slot);
            }
        }
        load(content, known, won);

        var difference = Difference.NONE;
        int replaced = 0;
        for (var slot : kept) {
            difference =
                    difference.plus(Difference.allSame(of(stated, slot.name()).size()));
        }
        for (var slot : won) {
            var facts = of(stated, slot);
            var here = Difference.between(base(content, known, slot), facts);
            difference = difference.plus(here);
            if (known.containsKey(slot) && !here.isNothing()) {
                replaced++;
            }
            known.put(slot, new Believed(content.exportedAt(), facts));
        }
        return new Findings(difference, replaced, kept, false);
    }

    /** Of two exports of one moment the one that comes last wins; so does a paper handed in anew. */
    private static boolean beats(Content content, @Nullable Believed other) {
        return other == null
                || other.exportedAt() == null
                || content.exportedAt() == null
                || !content.exportedAt().isBefore(other.exportedAt());
    }

    private static List<Fact> of(Map<String, List<Fact>> facts, String slot) {
        return facts.getOrDefault(slot, List.of());
    }

    /** The facts to compare with. An article list is compared with the one before it, or else the one after. */
    private static List<Fact> base(Content content, NavigableMap<String, Believed> known, String slot) {
        var entry = content.kind() == SourceKind.ARTICLES ? nearest(known, slot) : null;
        var believed = entry == null ? known.get(slot) : entry.getValue();
        return believed == null || believed.facts() == null ? List.of() : believed.facts();
    }

    private static Map.@Nullable Entry<String, Believed> nearest(NavigableMap<String, Believed> known, String slot) {
        var before = known.floorEntry(slot);
        return before == null ? known.higherEntry(slot) : before;
    }

    private NavigableMap<String, Believed> pointers(SourceKind kind) {
        var known = new TreeMap<String, Believed>();
        jdbc.sql("""
                        select e.slot, s.exported_at
                        from sales.effective e join sales.source s using (file_id)
                        where e.kind = :kind
                        """).param("kind", kind.word()).query(row -> {
            known.put(row.getString(1), new Believed(row.getObject(2, LocalDateTime.class), null));
        });
        return known;
    }

    /** Fetches the facts of the slots that the file would take over, as far as they are not here yet. */
    private void load(Content content, NavigableMap<String, Believed> known, List<String> won) {
        var missing = new TreeMap<String, List<Fact>>();
        for (var slot : won) {
            var entry = content.kind() == SourceKind.ARTICLES ? nearest(known, slot) : entry(known, slot);
            if (entry != null && entry.getValue().facts() == null) {
                missing.put(entry.getKey(), new ArrayList<>());
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        jdbc.sql(content.knownFacts())
                .param("from", missing.firstKey())
                .param("to", missing.lastKey())
                .query(row -> {
                    var facts = missing.get(row.getString(1));
                    if (facts != null) {
                        facts.add(new Fact(row.getString(1), row.getString(2), row.getString(3)));
                    }
                });
        missing.forEach((slot, facts) ->
                known.computeIfPresent(slot, (name, believed) -> new Believed(believed.exportedAt(), facts)));
    }

    private static Map.@Nullable Entry<String, Believed> entry(NavigableMap<String, Believed> known, String slot) {
        var believed = known.get(slot);
        return believed == null ? null : Map.entry(slot, believed);
    }

    /**
     * A slot's truth.
     *
     * @param facts null until fetched
     */
    private record Believed(
            @Nullable LocalDateTime exportedAt, @Nullable List<Fact> facts) {}
}
