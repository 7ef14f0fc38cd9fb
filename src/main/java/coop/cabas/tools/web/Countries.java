package coop.cabas.tools.web;

import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Countries by the names that readers know. */
final class Countries {

    private Countries() {}

    /** Code → name, in alphabetical order. */
    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(Countries::name, Collator.getInstance(Text.locale())))
                .forEach(code -> all.put(code, name(code)));
        return all;
    }

    static boolean isKnown(@Nullable String code) {
        return code != null && Arrays.asList(Locale.getISOCountries()).contains(code);
    }

    static String name(String code) {
        return Locale.of("", code).getDisplayCountry(Text.locale());
    }
}
