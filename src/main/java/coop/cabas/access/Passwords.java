package coop.cabas.access;

import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Hashes and checks passwords: Argon2id, 19 MiB and two passes, as OWASP's floor asks; bcrypt only as it was brought. */
@Component
class Passwords {

    private static final String CURRENT = "argon2id";

    /**
     * Hash of 256 random bits that were thrown away: checked when there is no account or no password, so that the answer
     * takes as long as for a real one.
     */
    static final String NOBODYS = "{argon2id}$argon2id$v=19$m=19456,t=2,p=1"
            + "$edSGBI3F+VmgtP5KgECluw$fyw6VJs837Elo2O6uvnqd0G9A9mgl5VJH4JN5HyP67Q";

    private final OldHashes old;
    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(CURRENT, Map.of(CURRENT, new Argon2PasswordEncoder(16, 32, 1, 19456, 2)));

    /** Each hash takes memory and a processor: more at once than there are processors would only serve an attacker. */
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    Passwords(OldHashes old) {
        this.old = old;
    }

    String hash(String typed) {
        return inTurn(() -> encoder.encode(normalised(typed)));
    }

    /**
     * @param hash null when there is nothing to compare with: costs the same time, and is always false. While hashes of two
     *     kinds are in use, every wrong answer costs the time of both: it does not tell which kind the account has, nor
     *     whether there is one
     */
    boolean matches(String typed, @Nullable String hash) {
        var foreign = hash != null && OldHashes.isOne(hash);
        var right = hash != null && OldHashes.isOne(hash) ? matchesOld(typed, hash) : matchesOurs(typed, hash);
        if (!right && (foreign || old.areLeft())) {
            inTurn(() -> {
                if (foreign) {
                    return encoder.matches(normalised(typed), NOBODYS);
                }
                OldHashes.pretend(normalised(typed));
                return false;
            });
        }
        return right;
    }

    private boolean matchesOurs(String typed, @Nullable String hash) {
        var matches = inTurn(() -> encoder.matches(normalised(typed), hash == null ? NOBODYS : hash));
        return matches && hash != null;
    }

    /** As the other program did: it knew no Unicode forms, so what was typed counts as it is too. */
    private boolean matchesOld(String typed, String hash) {
        return OldHashes.isAcceptable(hash)
                && inTurn(() -> OldHashes.matches(normalised(typed), hash)
                        || !normalised(typed).equals(typed) && OldHashes.matches(typed, hash));
    }

    /** Whether a hash was made by weaker parameters than today's. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** @return why the password cannot be chosen by this person */
    Optional<Message> refusal(String typed, String email, String name) {
        return PasswordRules.refusal(normalised(typed), email, name);
    }

    /** The same password typed on another keyboard may arrive in another Unicode form. Over-long input is not worth a hash. */
    private static String normalised(String typed) {
        var bounded = typed.length() > 4096 ? typed.substring(0, 4096) : typed;
        return Normalizer.normalize(bounded, Normalizer.Form.NFC);
    }

    private <T> T inTurn(Supplier<T> work) {
        var waiting = true;
        try {
            waiting = !places.tryAcquire(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (waiting) {
            throw new Refused("access.busy");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
