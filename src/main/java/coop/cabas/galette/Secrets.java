package coop.cabas.galette;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** Passwords as Galette keeps them. */
final class Secrets {

    private static final Pattern BCRYPT = Pattern.compile("(\\$2[aby]\\$\\d\\d\\$)[./A-Za-z0-9]{53}");

    private Secrets() {}

    /** What kind of hash it is; of one by bcrypt, its beginning. */
    static String kind(@Nullable String hash) {
        if (hash == null || hash.isEmpty()) {
            return "empty";
        }
        var bcrypt = BCRYPT.matcher(hash);
        return bcrypt.matches() ? bcrypt.group(1) : hash.matches("[0-9a-f]{32}") ? "md5" : "other";
    }

    static boolean isBcrypt(@Nullable String hash) {
        return hash != null && BCRYPT.matcher(hash).matches();
    }
}
