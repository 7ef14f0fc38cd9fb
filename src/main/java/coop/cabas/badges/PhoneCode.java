package coop.cabas.badges;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a phone shows for a minute: digits alone, which every scanner types well whatever its keyboard.
 *
 * <p>{@value #MARK}, ten digits that name the phone, ten of the second in which the code was made (since 1970), 155 of its signature:
 * ECDSA over P-256 with SHA-256 (FIPS 186-5), r and s beside one another as one number.
 *
 * @param made when the phone made it, by a clock that was set by ours
 * @param signature 64 bytes
 */
record PhoneCode(PhoneId phone, Instant made, byte[] signature) {

    static final String MARK = "99";

    private static final int NUMBER = 10;
    private static final int SIGNED = 155;
    private static final int LENGTH = MARK.length() + NUMBER + NUMBER + SIGNED;
    private static final int POINT = 65;
    private static final int COORDINATE = 32;

    /** Empty for what is no code of a phone. */
    static Optional<PhoneCode> read(String digits) {
        if (digits.length() != LENGTH || !digits.startsWith(MARK) || !digits.matches("\\d+")) {
            return Optional.empty();
        }
        var at = MARK.length();
        var phone = Long.parseLong(digits, at, at + NUMBER, 10);
        var seconds = Long.parseLong(digits, at + NUMBER, at + 2 * NUMBER, 10);
        var number = new BigInteger(digits.substring(at + 2 * NUMBER));
        return number.bitLength() > 2 * COORDINATE * Byte.SIZE
                ? Optional.empty()
                : Optional.of(new PhoneCode(
                        new PhoneId(phone), Instant.ofEpochSecond(seconds), bytes(number, 2 * COORDINATE)));
    }

    /** Whether the holder of this key made it. @param key as {@link #key} wants it */
    boolean isSignedBy(byte[] key) {
        try {
            var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifier.initVerify(key(key));
            verifier.update(signed(phone, made).getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(signature);
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    /** What is signed. */
    static String signed(PhoneId phone, Instant made) {
        return "cabas badge " + phone.value() + " " + made.getEpochSecond();
    }

    /**
     * A key as the database and browsers keep it.
     *
     * @param point 65 bytes: 4, then both coordinates
     * @throws GeneralSecurityException when it is no point of the curve
     */
    static PublicKey key(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT || point[0] != 4) {
            throw new GeneralSecurityException("not an uncompressed point");
        }
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var curve = parameters.getParameterSpec(ECParameterSpec.class);
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, POINT));
        var key = (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
        mustLieOn(key);
        return key;
    }

    /** The library takes any two numbers for a point. */
    private static void mustLieOn(ECPublicKey key) throws GeneralSecurityException {
        var curve = key.getParams().getCurve();
        var prime = ((java.security.spec.ECFieldFp) curve.getField()).getP();
        var x = key.getW().getAffineX();
        var y = key.getW().getAffineY();
        var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(prime);
        if (x.compareTo(prime) >= 0
                || y.compareTo(prime) >= 0
                || !y.pow(2).mod(prime).equals(right)) {
            throw new GeneralSecurityException("not on the curve");
        }
    }

    private static byte[] bytes(BigInteger number, int length) {
        var bytes = number.toByteArray();
        var padded = new byte[length];
        var from = Math.max(0, bytes.length - length);
        System.arraycopy(bytes, from, padded, length - (bytes.length - from), bytes.length - from);
        return padded;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhoneCode code
                && code.phone.equals(phone)
                && code.made.equals(made)
                && Arrays.equals(code.signature, signature);
    }

    @Override
    public int hashCode() {
        return phone.hashCode() * 31 + made.hashCode();
    }
}
