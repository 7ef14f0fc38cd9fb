package coop.cabas.tools.releases;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A version as its makers write it, ordered as they mean it: numbers count as numbers, what is missing is zero, an alpha
 * comes before a beta, a release candidate and the version itself.
 *
 * @param written as it was read
 * @param numbers the leading numbers, without zeros at the end; empty for a version that is no number at all
 * @param stage how finished it is
 * @param step which alpha or beta
 */
public record Version(String written, List<Long> numbers, Stage stage, List<Long> step) implements Comparable<Version> {

    /** How finished a version is, least first. */
    public enum Stage {
        SNAPSHOT,
        ALPHA,
        BETA,
        CANDIDATE,
        FINAL
    }

    /** Longest text that can be a version. */
    public static final int LONGEST = 60;

    // wordpress-6.4, release/1.2, REL_16_2, v7.1.0, version 3
    private static final String BEFORE = "(?:[\\p{L}][\\p{L} .]*[-_/ ]+)*v?\\.?";
    private static final String NUMBERS = "(\\d{1,15}(?:[._]\\d{1,15}){0,7})";
    private static final String STAGE =
            "(?:[-._~ ]*(snapshot|nightly|dev|alpha|a|beta|b|milestone|m|preview|pre|release candidate|rc|cr)[-._ ]*"
                    + "(\\d{1,15}(?:[._-]\\d{1,15})*)?)?";
    private static final String SAME = "(?:[-._ ]?(?:final|release|stable|lts|ga))?";
    private static final String DEBIAN = "(?:\\+(?:dfsg|ds)[\\d.]*)?(?:-\\d[\\d\\p{L}.+~]*)?";
    private static final String BUILD = "(?:\\+[\\d\\p{L}.-]+)?";

    private static final Pattern WHOLE = Pattern.compile(
            "(?:\\d+:)?" + BEFORE + NUMBERS + STAGE + SAME + "(?:" + DEBIAN + "|" + BUILD + ")",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_TITLE = Pattern.compile(
            "(?<![\\p{L}\\d./_-])v?(\\d{1,6}(?:\\.\\d{1,9}){1,4}(?:[-. ]?(?:alpha|beta|b|release candidate|rc)(?:[-. ]?\\d+(?:\\.\\d+)*)?)?)(?![\\p{L}\\d/]|\\.[\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);

    /** No project comes so far before its 1.0, and goes on counting there. */
    private static final int EDITIONS = 20;

    /** Tags that point elsewhere every now and then. */
    private static final Set<String> MOVING = Set.of(
            "latest", "stable", "nightly", "edge", "main", "master", "trunk", "develop", "current", "continuous");

    /**
     * Reads a version or a tag.
     *
     * @return empty for what is no version: a moving tag such as {@code latest}, a variant such as {@code 8.3-alpine}
     */
    public static Optional<Version> read(String text) {
        var written = text.strip();
        var found = WHOLE.matcher(written);
        if (written.length() > LONGEST || !found.matches() || isMoving(written)) {
            return Optional.empty();
        }
        return Optional.of(new Version(
                written, withoutZeros(numbers(found.group(1))), stage(found.group(2)), numbers(found.group(3))));
    }

    /** Reads what somebody wrote, whatever it is: what is no number comes before all numbers. */
    public static Version of(String text) {
        return read(text).orElseGet(() -> new Version(text.strip(), List.of(), Stage.FINAL, List.of()));
    }

    /** Versions that a headline speaks of: {@code WordPress 7.1.2 and 7.0.4: security}. Numbers need a point there. */
    public static List<Version> inTitle(String title) {
        return IN_TITLE.matcher(title)
                .results()
                .flatMap(found -> read(found.group(1)).stream())
                .toList();
    }

    /** Written so that equal versions are equal: 7.1 and v7.1.0 both give {@code 7.1}. */
    public String same() {
        if (numbers.isEmpty()) {
            return written.toLowerCase(Locale.ROOT);
        }
        var text = joined(numbers);
        if (stage != Stage.FINAL) {
            text += "~" + stage.name().toLowerCase(Locale.ROOT);
            text += step.isEmpty() ? "" : "." + joined(step);
        }
        return text;
    }

    public boolean isPreliminary() {
        return stage != Stage.FINAL;
    }

    /** @return the number at a place, counted from 0; zero when the version does not go so far */
    public long number(int place) {
        return place < numbers.size() ? numbers.get(place) : 0;
    }

    /**
     * Whether this belongs to another edition, told apart by the first number alone: Metabase numbers its free edition 0.50.3
     * and the paid one 1.50.3.
     */
    public boolean isOtherEditionOf(Version other) {
        return number(0) + other.number(0) == 1 && number(1) >= EDITIONS && other.number(1) >= EDITIONS;
    }

    @Override
    public int compareTo(Version other) {
        if (numbers.isEmpty() || other.numbers.isEmpty()) {
            return numbers.isEmpty() && other.numbers.isEmpty()
                    ? same().compareTo(other.same())
                    : Boolean.compare(other.numbers.isEmpty(), numbers.isEmpty());
        }
        int order = compare(numbers, other.numbers);
        if (order == 0) {
            order = stage.compareTo(other.stage);
        }
        return order == 0 ? compare(step, other.step) : order;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version version && same().equals(version.same());
    }

    @Override
    public int hashCode() {
        return same().hashCode();
    }

    private static int compare(List<Long> one, List<Long> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            int order = Long.compare(i < one.size() ? one.get(i) : 0, i < other.size() ? other.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static boolean isMoving(String written) {
        return List.of(written.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).stream()
                .limit(1)
                .anyMatch(MOVING::contains);
    }

    private static Stage stage(@Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "" -> Stage.FINAL;
            case "snapshot", "nightly", "dev" -> Stage.SNAPSHOT;
            case "alpha", "a" -> Stage.ALPHA;
            case "rc", "cr", "release candidate" -> Stage.CANDIDATE;
            default -> Stage.BETA;
        };
    }

    private static List<Long> numbers(@Nullable String text) {
        return text == null
                ? List.of()
                : List.of(text.split("[._-]")).stream().map(Long::valueOf).toList();
    }

    private static List<Long> withoutZeros(List<Long> numbers) {
        var kept = new ArrayList<>(numbers);
        while (kept.size() > 1 && kept.getLast() == 0) {
            kept.removeLast();
        }
        return List.copyOf(kept);
    }

    private static String joined(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
