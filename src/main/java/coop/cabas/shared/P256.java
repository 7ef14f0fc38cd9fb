package coop.cabas.shared;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/**
 * Signatures as browsers make and check them: ECDSA over P-256 with SHA-256 (FIPS 186-5); a signature is r and s beside one another (64
 * bytes), a public key an uncompressed point (65 bytes; SEC 1, section 2.3.3).
 */
public final class P256 {

    /** Bytes of a public key. */
    public static final int POINT = 65;

    /** Bytes of a signature. */
    public static final int SIGNATURE = 64;

    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final int COORDINATE = 32;
    private static final ECParameterSpec CURVE = curve();

    private P256() {}

    /** Whether it is a public key. */
    public static boolean isPoint(byte[] point) {
        try {
            key(point);
            return true;
        } catch (GeneralSecurityException none) {
            return false;
        }
    }

    /** Whether the holder of the private half of a key signed it. False for what is no key and no signature. */
    public static boolean isSigned(byte[] point, byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key(point));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    public static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key as a point. */
    public static byte[] point(ECPublicKey key) {
        var bytes = new byte[POINT];
        bytes[0] = 4;
        put(key.getW().getAffineX(), bytes, 1);
        put(key.getW().getAffineY(), bytes, 1 + COORDINATE);
        return bytes;
    }

    /** The library takes any two numbers for a point: whether they lie on the curve is asked here. */
    private static PublicKey key(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT || point[0] != 4) {
            throw new GeneralSecurityException("not an uncompressed point");
        }
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, POINT));
        var curve = CURVE.getCurve();
        var prime = ((ECFieldFp) curve.getField()).getP();
        var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(prime);
        if (x.compareTo(prime) >= 0
                || y.compareTo(prime) >= 0
                || !y.pow(2).mod(prime).equals(right)) {
            throw new GeneralSecurityException("not on the curve");
        }
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), CURVE));
    }

    private static void put(BigInteger number, byte[] into, int at) {
        var bytes = number.toByteArray();
        var length = Math.min(COORDINATE, bytes.length);
        System.arraycopy(bytes, bytes.length - length, into, at + COORDINATE - length, length);
    }

    private static ECParameterSpec curve() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has P-256", e);
        }
    }
}
