package coop.cabas.audit;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Keeps secrets out of the trail: what is written there can never be taken back. */
final class Secrets {

    private static final Pattern NAMES =
            Pattern.compile("password|passphrase|secret|token(?!s$)|credential|cookie|hash|link");

    private Secrets() {}

    static void refuseIn(@Nullable Map<?, ?> facts) {
        if (facts == null) {
            return;
        }
        facts.forEach((key, value) -> {
            var name = String.valueOf(key);
            if (NAMES.matcher(name.toLowerCase(Locale.ROOT)).find()) {
                throw new IllegalArgumentException("A secret has no place in the audit trail: " + name);
            }
            if (value instanceof Map<?, ?> inner) {
                refuseIn(inner);
            }
        });
    }
}
