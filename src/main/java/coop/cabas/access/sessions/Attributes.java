package coop.cabas.access.sessions;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;

/**
 * Turns session attributes into bytes and back. Reading accepts only the few kinds of object that belong in a session:
 * whoever could write into the table could otherwise run code by choosing others.
 */
final class Attributes {

    private static final Logger log = LoggerFactory.getLogger(Attributes.class);

    private static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "maxbytes=65536",
            "maxdepth=20",
            "maxrefs=2000",
            "maxarray=2000",
            "coop.cabas.access.SignedIn",
            "coop.cabas.access.sessions.Device",
            "coop.cabas.shared.Message",
            "coop.cabas.ui.*",
            "org.springframework.security.core.**",
            "org.springframework.security.authentication.*",
            "org.springframework.security.web.authentication.*",
            "org.springframework.security.web.savedrequest.*",
            "org.springframework.security.web.csrf.DefaultCsrfToken",
            "org.springframework.security.web.webauthn.api.*",
            "org.springframework.web.servlet.FlashMap",
            "org.springframework.util.LinkedMultiValueMap",
            "org.springframework.util.MultiValueMapAdapter",
            "java.lang.Boolean",
            "java.lang.Enum",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.String",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.time.*",
            "java.util.ArrayList",
            "java.util.Arrays$ArrayList",
            "java.util.CollSer",
            "java.util.Collections$*",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.Locale",
            "java.util.TreeMap",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.Map$Entry",
            "!*"));

    private Attributes() {}

    /** Whether the value belongs in a session. Exceptions do not: a failed sign-in would leave its stack trace there. */
    static boolean isWelcome(Object value) {
        return !(value instanceof Throwable);
    }

    static byte[] write(Object value) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException("Not fit for a session: " + value.getClass(), e);
        }
        return bytes.toByteArray();
    }

    /** @return null when it cannot be read: written by another version, or not what belongs there */
    static @Nullable Object read(String name, byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(ALLOWED);
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            log.warn("Session attribute {} left out: {}", name, e.toString());
            return null;
        }
    }
}
