package coop.cabas.ui.web;

import coop.cabas.shared.Allow;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** One SVG file with the Tabler icons listed in {@code ui/icons.txt}, made at start from the library's own files. */
@Controller
class IconSprite {

    private static final String ICONS = "META-INF/resources/webjars/tabler__icons/3.35.0/icons/outline/";
    private static final Pattern DRAWING = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);

    private final String sprite;

    IconSprite() {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        read("ui/icons.txt").lines().filter(name -> !name.isBlank()).forEach(name -> svg.append(symbol(name.strip())));
        sprite = svg.append("</svg>").toString();
    }

    @GetMapping("/icons/{version}.svg")
    @Allow(Allow.ANYONE)
    ResponseEntity<String> sprite() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(sprite);
    }

    private static String symbol(String name) {
        var drawing = DRAWING.matcher(read(ICONS + name + ".svg"));
        if (!drawing.find()) {
            throw new IllegalStateException("No drawing in icon " + name);
        }
        return "<symbol id=\"" + name + "\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\""
                + " stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\">" + drawing.group(1)
                + "</symbol>";
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
