package coop.cabas.members.twins;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much two names are one person's.
 *
 * @param reason the likeness in words; null when there is none
 */
record Names(int points, @Nullable Reason reason) {

    /** How two last names, or two first names, stand to each other. */
    enum Alike {
        SAME(25, 25, Reason.SAME_NAME),
        HEARD(20, 20, Reason.SOUNDS_ALIKE),
        NEAR(13, 14, Reason.NEAR_NAME),
        SHORT(-15, 14, Reason.SHORT_NAME),
        PART(13, 6, Reason.PART_OF_NAME),
        UNKNOWN(-5, -15, null),
        OTHER(-15, -60, null);

        private final int last;
        private final int first;
        private final @Nullable Reason reason;

        Alike(int last, int first, @Nullable Reason reason) {
            this.last = last;
            this.first = first;
            this.reason = reason;
        }
    }

    private static final int SWAPPED = 45;

    static Names compare(Traits a, Traits b) {
        var first = firstNames(a, b);
        var last = lastNames(a, b);
        var straight = last.last + first.first;
        if (straight < SWAPPED && areSwapped(a, b)) {
            return new Names(SWAPPED, Reason.SWAPPED_NAMES);
        }
        if (first.reason == null) {
            return new Names(straight, null);
        }
        if (last.reason == null) {
            return new Names(straight, first == Alike.SAME ? Reason.SAME_FIRST_NAME : null);
        }
        return new Names(straight, (first.ordinal() > last.ordinal() ? first : last).reason);
    }

    private static boolean areSwapped(Traits a, Traits b) {
        return !a.firstSound().isEmpty()
                && !a.lastSound().isEmpty()
                && a.firstSound().equals(b.lastSound())
                && a.lastSound().equals(b.firstSound());
    }

    private static Alike lastNames(Traits a, Traits b) {
        var one = letters(a.last());
        var other = letters(b.last());
        if (one.isEmpty() || other.isEmpty()) {
            return Alike.UNKNOWN;
        }
        if (one.equals(other)) {
            return Alike.SAME;
        }
        if (a.lastSound().equals(b.lastSound())) {
            return Alike.HEARD;
        }
        return parts(a.last()).contains(other) || parts(b.last()).contains(one)
                ? Alike.PART
                : isNear(one, other) ? Alike.NEAR : Alike.OTHER;
    }

    private static Alike firstNames(Traits a, Traits b) {
        var one = letters(a.first());
        var other = letters(b.first());
        if (one.isEmpty() || other.isEmpty()) {
            return Alike.UNKNOWN;
        }
        if (one.equals(other)) {
            return Alike.SAME;
        }
        if (areOfAManAndAWoman(one, other)) {
            return Alike.OTHER;
        }
        if (a.firstSound().equals(b.firstSound())) {
            return Alike.HEARD;
        }
        if (ShortNames.mayBeOne(one, other)
                || letters(a.nickname()).equals(other)
                || letters(b.nickname()).equals(one)) {
            return Alike.SHORT;
        }
        // The first part only: Marie is Marie-Anne to her friends, Anne is her sister.
        return startsWithPart(a.first(), other) || startsWithPart(b.first(), one)
                ? Alike.PART
                : isNear(one, other) && !one.startsWith(other) && !other.startsWith(one) ? Alike.NEAR : Alike.OTHER;
    }

    /** Michel and Michèle, Frédéric and Frédérique, Martin and Martina sound alike, live together, and are two; so are Julie and Julien. */
    private static boolean areOfAManAndAWoman(String one, String other) {
        return isFeminineOf(one, other) || isFeminineOf(other, one);
    }

    private static boolean isFeminineOf(String longer, String shorter) {
        return longer.length() > shorter.length()
                && (longer.endsWith("e") || longer.endsWith("a"))
                && stem(longer).equals(stem(shorter))
                && (!shorter.matches(".*[ea]") || longer.equals(shorter + "e"));
    }

    private static String stem(String name) {
        return name.replaceAll("(que|c|ck|k)$", "k")
                .replaceAll("[ea]+$", "")
                .replaceAll("(.)\\1+", "$1")
                .replaceAll("que$|c$|ck$", "k");
    }

    /** One letter wrong of five, two of nine; a swap of neighbours is one. */
    private static boolean isNear(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        var wrong = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
        return wrong > 0 && distance(one, other) <= wrong;
    }

    /** Damerau and Levenshtein's, where neighbours swapped count once. */
    static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        var row = new int[other.length() + 1];
        for (var j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var earlier = before;
            before = row;
            row = new int[other.length() + 1];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(Math.min(before[j], row[j - 1]) + 1, before[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], earlier[j - 2] + 1);
                }
            }
        }
        return row[other.length()];
    }

    /** Small letters alone: accents, hyphens, blanks and apostrophes are written by some and not by others. */
    static String letters(String name) {
        return Normalizer.normalize(name.replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]", "");
    }

    private static Set<String> parts(String name) {
        var parts = Arrays.stream(name.split("[-\\s]+"))
                .map(Names::letters)
                .filter(part -> part.length() >= 4)
                .collect(Collectors.toSet());
        return parts;
    }

    private static boolean startsWithPart(String name, String part) {
        var first = name.strip().split("[-\\s]+", 2);
        return first.length == 2 && letters(Objects.requireNonNull(first[0])).equals(part);
    }
}
