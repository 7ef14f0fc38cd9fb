package coop.cabas.testing;

import coop.cabas.shared.P256;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;

/** A phone or a tablet that signs, as a browser does. */
public record Device(KeyPair keys) {

    public static Device fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new Device(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it tells of its key. */
    public byte[] point() {
        return P256.point((ECPublicKey) keys.getPublic());
    }

    /** What it shows as a badge. @param phone its number */
    public String code(long phone, Instant made) {
        var signature = sign("cabas badge " + phone + " " + made.getEpochSecond());
        return "99%010d%010d%155s"
                .formatted(phone, made.getEpochSecond(), new BigInteger(1, signature))
                .replace(' ', '0');
    }

    /** The header by which it proves, as a tablet, that a request is its own. @param kiosk its number */
    public String proof(long kiosk, String method, String path, Instant made) {
        var signature = sign(method + " " + path + " " + made.toEpochMilli());
        return "Kiosk " + kiosk + "." + made.toEpochMilli() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private byte[] sign(String message) {
        return P256.sign(keys.getPrivate(), message.getBytes(StandardCharsets.US_ASCII));
    }
}
