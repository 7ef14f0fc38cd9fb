package coop.cabas.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Random strings that open something: session ids, links, tokens. They carry 256 random bits, so that a plain SHA-256 is
 * enough to keep them without being able to use them.
 */
public final class Secret {

    /** Characters of a fresh secret. */
    public static final int LENGTH = 43;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** @return 256 random bits in base64url, {@value #LENGTH} characters */
    public static String fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a text has the shape of {@link #fresh()}; saves the database the nonsense that robots send. */
    public static boolean isPlausible(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        return text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_'));
    }

    /** @return SHA-256 of the text, 32 bytes: what the database keeps */
    public static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
