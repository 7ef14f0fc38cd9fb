package coop.cabas.mail;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach this Cabas, from its settings ({@code CABAS_URL}) and never from a request: a
 * forged Host header must not end up in somebody's letter.
 */
@Component
public class PublicAddress {

    private final Environment settings;

    PublicAddress(Environment settings) {
        this.settings = settings;
    }

    /** @param path begins with a slash */
    public String of(String path) {
        var url = settings.getProperty("cabas.url", "");
        if (url.isBlank()) {
            url = "http://localhost:"
                    + settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
        }
        return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + path;
    }
}
