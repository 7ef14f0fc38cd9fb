package coop.cabas.tools.web;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;

/** Short names of tools. */
final class Codes {

    private static final int LONGEST = 40;

    private Codes() {}

    /** The code typed, or one made from the name when none was: Accès Internet du magasin → acces-internet-du-magasin. */
    static String of(@Nullable String typed, String name) {
        if (typed != null && !typed.isBlank()) {
            return typed.strip();
        }
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+", "");
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-+$", "");
        return cut.isEmpty() ? "tool" : cut;
    }
}
