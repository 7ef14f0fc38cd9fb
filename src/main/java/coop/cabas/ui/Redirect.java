package coop.cabas.ui;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a POST that worked: go and look there, with a sentence about what was done.
 *
 * @param to address inside Cabas, with a leading slash
 * @param said sentence shown once on the next page, or null
 */
public record Redirect(String to, @Nullable Message said) implements Page {

    public Redirect {
        if (!to.startsWith("/") || to.startsWith("//") || to.startsWith("/\\")) {
            throw new IllegalArgumentException("Not an address of ours: " + to);
        }
    }

    public static Redirect to(String path) {
        return new Redirect(path, null);
    }

    public Redirect saying(String key, Object... args) {
        return new Redirect(to, Message.of(key, args));
    }
}
