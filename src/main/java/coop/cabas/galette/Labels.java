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

    String french(String label) {
        var own = translations.get(label);
        return own == null ? FRENCH.getProperty(label, label) : own;
    }

    /** What Galette keeps for a word as its exports show it, whatever their language. */
    static String kept(String shown) {
        return EXPORTED.getOrDefault(shown.strip().toLowerCase(Locale.ROOT), shown.strip());
    }

    /** In French, for a word as exports show it. */
    static String ofExport(String shown) {
        var kept = kept(shown);
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
