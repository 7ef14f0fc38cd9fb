package coop.cabas.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The long passwords that everybody tries first. Known offline: nothing about a password ever leaves the program. */
final class CommonPasswords {

    private static final Set<String> DIGESTS = read();

    private CommonPasswords() {}

    static boolean contains(String password) {
        return DIGESTS.contains(digest(password.toLowerCase(Locale.ROOT)));
    }

    static int size() {
        return DIGESTS.size();
    }

    private static String digest(String password) {
        return HexFormat.of().formatHex(Secret.hash(password), 0, 6);
    }

    private static Set<String> read() {
        var file = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/access/common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
