package coop.cabas.spreadsheets;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the columns of a list say, kept under a name and found again by the headers.
 *
 * @param version one more at each change
 * @param own whether whoever asks keeps it
 * @param keeper name of whoever does
 */
public record Mapping(MappingId id, int version, boolean own, String keeper, Terms terms) {

    /**
     * What is decided of it.
     *
     * @param feeType of amounts, where the list names none; null when it must
     * @param feeDay on which amounts were paid, where the list does not tell; null when it must
     */
    public record Terms(
            String name,
            boolean shared,
            List<Said> columns,
            List<Key> keys,
            boolean numbered,
            @Nullable Long feeType,
            @Nullable LocalDate feeDay) {

        public Terms {
            columns = List.copyOf(columns);
            keys = List.copyOf(keys);
        }

        List<String> headers() {
            return Headers.keys(columns.stream().map(Said::header).toList());
        }
    }

    /** @param target as {@link Target#code} writes it; empty for a column that is ignored */
    public record Said(String header, String target) {}

    /** Headers, as the list writes them. */
    public String words() {
        return terms.columns().stream().map(Said::header).collect(Collectors.joining(" · "));
    }

    Rules rules() {
        return new Rules(terms.keys(), terms.numbered(), terms.feeType(), terms.feeDay(), this);
    }

    /** Whether a row holds its headers and no others, in whatever order. */
    boolean isOf(Map<Integer, String> headers) {
        return new HashSet<>(Headers.keys(headers.values())).equals(new HashSet<>(terms.headers()));
    }

    /** @return empty when the row lacks one of the headers that say something */
    Optional<Heading> heading(Map<Integer, String> headers) {
        var targets = new HashMap<String, Target>();
        var keys = terms.headers();
        for (var i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            Target.of(terms.columns().get(i).target()).ifPresent(target -> targets.put(key, target));
        }
        var places = new ArrayList<Heading.Place>();
        var unknown = new HashMap<>(headers);
        var found = Headers.keys(headers.values());
        var at = 0;
        for (var header : headers.entrySet()) {
            var target = targets.get(found.get(at++));
            if (target != null) {
                places.add(new Heading.Place(header.getKey(), header.getValue(), target));
                unknown.remove(header.getKey());
            }
        }
        return places.size() == targets.size() && !places.isEmpty()
                ? Optional.of(new Heading(places, unknown, rules()))
                : Optional.empty();
    }
}
