package coop.cabas.galette;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Words that Galette keeps in English and shows translated, by its own table of translations or by ours. */
final class Labels {

    private static final Properties FRENCH = read("labels_fr");
    private static final Map<String, String> EXPORTED = exported();

    private final Map<String, String> translations = new HashMap<>();

    /** @param galette whose own translations into French count first */
    Labels(Galette galette) {
        galette.rows("l10n", row -> {
            var locale = Objects.requireNonNullElse(row.text("text_locale"), "");
            var translation =
                    Objects.requireNonNullElse(row.text("text_trans"), "").strip();
            if (locale.startsWith("fr") && !translation.isEmpty()) {
                translations.put(Objects.requireNonNullElse(row.text("text_orig"), ""), translation);
            }
        });
    }

    /** What its lists show in any language, and what it keeps for that: its own translations. */
    static Map<String, String> translated(Galette galette) {
        var words = new HashMap<String, String>();
        galette.rows("l10n", row -> {
            var kept = Cell.line(row, "text_orig", 500);
            var shown = Cell.line(row, "text_trans", 500).toLowerCase(Locale.ROOT);
            if (!shown.isEmpty() && !kept.isEmpty()) {
                words.put(shown, kept);
            }
        });
        return words;
    }

    String french(String label) {
        var own = translations.get(label);
        return own == null ? FRENCH.getProperty(label, label) : own;
    }

    /** What Galette keeps for a word as its exports show it, whatever their language. */
    static String kept(String shown) {
        return EXPORTED.getOrDefault(shown.strip().toLowerCase(Locale.ROOT), shown.strip());
    }

    /** In French, for a word that Galette keeps. */
    static String ofKept(String kept) {
        return FRENCH.getProperty(kept, kept);
    }

    private static Map<String, String> exported() {
        var words = new HashMap<String, String>();
        read("exports_fr")
                .forEach((shown, kept) -> words.put(shown.toString().toLowerCase(Locale.ROOT), kept.toString()));
        FRENCH.forEach((kept, shown) -> words.putIfAbsent(shown.toString().toLowerCase(Locale.ROOT), kept.toString()));
        return words;
    }

    private static Properties read(String name) {
        var words = new Properties();
        try (var in = Objects.requireNonNull(Labels.class.getResourceAsStream("/galette/" + name + ".properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
