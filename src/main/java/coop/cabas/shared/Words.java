package coop.cabas.shared;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Texts for the terminal, readable before anything is started. Pages use the texts of {@code ui} instead; the files are
 * the same: {@code messages/<module>_fr.properties} and {@code _en}.
 */
public final class Words {

    private static final ConcurrentMap<String, Properties> FILES = new ConcurrentHashMap<>();

    private Words() {}

    /** The text in French, then in English: for whoever has not chosen a language yet. */
    public static String both(String key, @Nullable Object... args) {
        return find(key, Locale.FRENCH, args).orElse(key)
                + System.lineSeparator()
                + find(key, Locale.ENGLISH, args).orElse(key);
    }

    /**
     * The text in one language.
     *
     * @param key its key, the module first
     * @param args values for {0}, {1}…; write numbers as text, unless they are to be grouped by thousands
     * @return empty when there is no such text
     */
    public static Optional<String> find(String key, Locale language, @Nullable Object... args) {
        String module = key.substring(0, key.indexOf('.'));
        return Optional.ofNullable(file(module, language).getProperty(key))
                .map(text -> new MessageFormat(text, language).format(args));
    }

    /** All texts of a module by their keys, placeholders unfilled; none when the module has no texts. */
    public static Map<String, String> all(String module, Locale language) {
        var all = new TreeMap<String, String>();
        file(module, language).forEach((key, text) -> all.put(key.toString(), text.toString()));
        return all;
    }

    private static Properties file(String module, Locale language) {
        return FILES.computeIfAbsent(
                "/messages/%s_%s.properties".formatted(module, language.getLanguage()), Words::read);
    }

    /** The terminal's language: English when it asks for English, otherwise French, which the shop speaks. */
    public static Locale ofTerminal() {
        return List.of("LC_ALL", "LC_MESSAGES", "LANG").stream()
                .map(name -> System.getenv().getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("en"))
                .map(english -> Locale.UK)
                .orElse(Locale.FRANCE);
    }

    private static Properties read(String file) {
        var texts = new Properties();
        try (InputStream content = Words.class.getResourceAsStream(file)) {
            if (content != null) {
                texts.load(new InputStreamReader(content, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
