package coop.cabas.door.kiosks;

import coop.cabas.door.KioskId;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a tablet proves which one it is, at each request: {@code Kiosk <number>.<milliseconds>.<signature>}. It signs the method, the path
 * and the moment with the key that it made when it was paired (ECDSA over P-256 with SHA-256), and may show the same proof for a
 * minute; a proof taken from one request is worth nothing for another path, nor later.
 *
 * @param signature r and s beside one another, 64 bytes
 */
record KioskProof(KioskId kiosk, Instant made, byte[] signature) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{13})\\.([A-Za-z0-9_-]{86})");

    /** Empty for what is none. */
    static Optional<KioskProof> read(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new KioskProof(
                        new KioskId(Long.parseLong(form.group(1))),
                        Instant.ofEpochMilli(Long.parseLong(form.group(2))),
                        Base64.getUrlDecoder().decode(form.group(3))))
                : Optional.empty();
    }

    /** What is signed. */
    static byte[] signed(String method, String path, Instant made) {
        return (method + " " + path + " " + made.toEpochMilli()).getBytes(StandardCharsets.US_ASCII);
    }
}
