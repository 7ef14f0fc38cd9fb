package coop.cabas.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Cabas this is, as the build wrote it down. */
final class Version {

    private Version() {}

    static String text() {
        try (InputStream content = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
            var properties = new Properties();
            if (content != null) {
                properties.load(content);
            }
            return "Cabas %s (Java %s)".formatted(properties.getProperty("build.version", "?"), Runtime.version());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
