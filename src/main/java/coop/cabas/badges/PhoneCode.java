package coop.cabas.badges;

import coop.cabas.shared.P256;
import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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

    /** Empty for what is no code of a phone. */
    static Optional<PhoneCode> read(String digits) {
        if (digits.length() != LENGTH || !digits.startsWith(MARK) || !digits.matches("\\d+")) {
            return Optional.empty();
        }
        var at = MARK.length();
        var phone = Long.parseLong(digits, at, at + NUMBER, 10);
        var seconds = Long.parseLong(digits, at + NUMBER, at + 2 * NUMBER, 10);
        var number = new BigInteger(digits.substring(at + 2 * NUMBER));
        return number.bitLength() > P256.SIGNATURE * Byte.SIZE
                ? Optional.empty()
                : Optional.of(new PhoneCode(
                        new PhoneId(phone), Instant.ofEpochSecond(seconds), bytes(number, P256.SIGNATURE)));
    }

    /** Whether the holder of this key made it. @param key see {@link P256} */
    boolean isSignedBy(byte[] key) {
        return P256.isSigned(key, signed(phone, made).getBytes(StandardCharsets.US_ASCII), signature);
    }

    /** What is signed. */
    static String signed(PhoneId phone, Instant made) {
        return "cabas badge " + phone.value() + " " + made.getEpochSecond();
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
