package coop.cabas.access;

import coop.cabas.shared.Message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What makes a password too easy to guess. Length counts, composition does not: any character is welcome, blanks and emoji
 * included, and nothing is ever cut off.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** What must be left once the words that belong to the person or the house are taken out. */
    private static final int OWN_PART = 8;

    /** Neighbours on keyboards and in order: runs along these are as easy to guess as a repetition. */
    private static final List<String> RUNS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890",
            "azertyuiop",
            "qsdfghjklm",
            "wxcvbn",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qwertzuiop",
            "yxcvbnm",
            "²&é\"'(-è_çà)=");

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PasswordRules() {}

    /**
     * @param password in Unicode form NFC
     * @param email and name of the person, whose parts do not count
     * @return why the password is refused; empty when it is good
     */
    static Optional<Message> refusal(String password, String email, String name) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Message.of("access.password.short", SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of(Message.of("access.password.long", LONGEST));
        }
        if (CommonPasswords.contains(password)) {
            return Optional.of(Message.of("access.password.common"));
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (isRepetition(lower) || runs(lower) * 3 > lower.length() * 2) {
            return Optional.of(Message.of("access.password.pattern"));
        }
        var own = lower;
        for (var word : words(email, name)) {
            own = own.replace(word, "");
        }
        if (!own.equals(lower) && own.codePointCount(0, own.length()) < OWN_PART) {
            return Optional.of(Message.of("access.password.personal"));
        }
        return Optional.empty();
    }

    private static List<String> words(String email, String name) {
        var words = new ArrayList<String>();
        for (var source : List.of(email, name, "cabas coop coopérative supermarché")) {
            Arrays.stream(WORDS.split(source.toLowerCase(Locale.ROOT)))
                    .filter(word -> word.length() >= 3)
                    .forEach(words::add);
        }
        words.sort((a, b) -> b.length() - a.length());
        return words;
    }

    /** Whether few different characters, or a short piece said again and again, make it all. */
    private static boolean isRepetition(String text) {
        if (text.codePoints().distinct().count() < 5) {
            return true;
        }
        for (var period = 1; period <= Math.min(6, text.length() / 2); period++) {
            if (text.regionMatches(period, text, 0, text.length() - period)) {
                return true;
            }
        }
        return false;
    }

    /** How many characters belong to runs of four or more neighbours, forwards or backwards. */
    private static int runs(String text) {
        var covered = 0;
        for (var start = 0; start < text.length(); ) {
            var end = start + 1;
            while (end < text.length() && isRun(text.substring(start, end + 1))) {
                end++;
            }
            if (end - start >= 4) {
                covered += end - start;
                start = end;
            } else {
                start++;
            }
        }
        return covered;
    }

    private static boolean isRun(String piece) {
        var backwards = new StringBuilder(piece).reverse().toString();
        return RUNS.stream().anyMatch(run -> run.contains(piece) || run.contains(backwards));
    }
}
