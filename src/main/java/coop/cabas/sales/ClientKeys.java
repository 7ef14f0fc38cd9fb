package coop.cabas.sales;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.UnaryOperator;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns the client named on a ticket into a fingerprint that is the same each time and tells no name. Without the key
 * of this installation, trying all the names of a town on it leads nowhere.
 */
@Component
class ClientKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final JdbcClient jdbc;

    ClientKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The fingerprint: 32 hexadecimal digits; case and spacing of the name do not matter. */
    UnaryOperator<String> load() {
        var key = new SecretKeySpec(
                jdbc.sql("select key from sales.secret where name = 'client'")
                        .query(byte[].class)
                        .single(),
                ALGORITHM);
        return name -> fingerprint(key, name);
    }

    private static String fingerprint(SecretKeySpec key, String name) {
        var normal = name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.FRENCH);
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(normal.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
