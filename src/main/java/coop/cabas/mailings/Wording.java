package coop.cabas.mailings;

import coop.cabas.shared.Message;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what is known of a reader in the place of the words in braces. */
public final class Wording {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]{1,40})}");

    /** What would make a name into a link or something else that Markdown knows. */
    private static final Pattern MARKS = Pattern.compile("[\\[\\]<>*`_\\\\]");

    private Wording() {}

    /** What is wrong with words that somebody typed; empty when every word in braces is one of these. */
    public static Optional<Message> problem(String text, Set<Placeholder> known) {
        var found = BRACES.matcher(text);
        while (found.find()) {
            var word = found.group(1);
            if (Placeholder.of(word).filter(known::contains).isEmpty()) {
                var line = 1
                        + text.substring(0, found.start())
                                .chars()
                                .filter(sign -> sign == '\n')
                                .count();
                return Optional.of(Message.of("mailings.placeholder.unknown", "{" + word + "}", line));
            }
        }
        return Optional.empty();
    }

    /** Whether a text says this of its reader. */
    public static boolean holds(String text, Placeholder placeholder) {
        return BRACES.matcher(text)
                .results()
                .anyMatch(found -> Placeholder.of(found.group(1))
                        .filter(placeholder::equals)
                        .isPresent());
    }

    /** @param values as the reader reads them; what is not there becomes nothing */
    public static String fill(String text, Map<Placeholder, String> values) {
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Placeholder.of(found.group(1))
                        .map(one -> values.getOrDefault(one, ""))
                        .orElse(found.group())));
    }

    /** A name, without what would make more of it than a name. */
    public static String plain(String name) {
        return MARKS.matcher(name).replaceAll("");
    }
}
