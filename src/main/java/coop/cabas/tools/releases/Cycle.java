package coop.cabas.tools.releases;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of versions supported together.
 *
 * @param name {@code 7.0}, {@code 12}
 * @param supported what the source says when it knows no day, null when it says nothing
 * @param supportEnd last day of support, null when not known
 * @param latest newest version of the line, null when not known
 * @param told day on which the source told it
 */
public record Cycle(
        String name,
        @Nullable LocalDate released,
        @Nullable Boolean supported,
        @Nullable LocalDate supportEnd,
        @Nullable String latest,
        @Nullable LocalDate latestOn,
        LocalDate told) {

    private static final Pattern NUMBERS = Pattern.compile("^v?(\\d{1,9}(?:\\.\\d{1,9}){0,5})(?![\\d.])");

    /** The line that a version belongs to: the one whose name its numbers begin with, the longest of them. */
    public static Optional<Cycle> of(Version version, List<Cycle> cycles) {
        if (version.numbers().isEmpty()) {
            return Optional.empty();
        }
        var line = longest(version, 0, cycles);
        // Metabase 0.50.3 and 1.50.3 are both of the line 50.
        return line.isEmpty() && version.number(0) <= 1 ? longest(version, 1, cycles) : line;
    }

    private static Optional<Cycle> longest(Version version, int start, List<Cycle> cycles) {
        Optional<Cycle> best = Optional.empty();
        int length = 0;
        for (var cycle : cycles) {
            var name = cycle.numbers();
            if (name.size() > length && begins(version, start, name)) {
                best = Optional.of(cycle);
                length = name.size();
            }
        }
        return best;
    }

    private static boolean begins(Version version, int start, List<Long> name) {
        for (int i = 0; i < name.size(); i++) {
            if (version.number(start + i) != name.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** With the zeros: 7.0 is not 7. */
    private List<Long> numbers() {
        var found = NUMBERS.matcher(name);
        return found.find()
                ? List.of(found.group(1).split("\\.")).stream()
                        .map(Long::valueOf)
                        .toList()
                : List.of();
    }
}
