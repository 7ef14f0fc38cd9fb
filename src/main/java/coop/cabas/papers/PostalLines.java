package coop.cabas.papers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An address as machines that sort letters read it, NF Z10-011: six lines of 38 letters at most, no comma, the town and the country last,
 * in capitals without accents or hyphens.
 */
final class PostalLines {

    private static final int LETTERS = 38;
    private static final int LINES = 6;

    private PostalLines() {}

    static List<String> of(String name, String street, String town, String country) {
        var bottom = new ArrayList<String>();
        var state = capitals(country);
        for (var line : List.of(capitals(town), state.equals("FRANCE") ? "" : state)) {
            if (!line.isEmpty()) {
                bottom.add(cut(line));
            }
        }
        var lines = new ArrayList<String>();
        wrap(lines, name);
        street.lines().forEach(line -> wrap(lines, line.replace(",", "").strip()));
        var kept = new ArrayList<>(lines.subList(0, Math.min(lines.size(), LINES - bottom.size())));
        kept.addAll(bottom);
        return kept;
    }

    static String capitals(String text) {
        return Normalizer.normalize(
                        text.toUpperCase(Locale.FRENCH).replace("Œ", "OE").replace("Æ", "AE"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\p{Punct}’\\s]+", " ")
                .strip();
    }

    private static void wrap(List<String> lines, String text) {
        var rest = text.strip();
        while (rest.length() > LETTERS) {
            var end = rest.lastIndexOf(' ', LETTERS);
            var line = rest.substring(0, end <= 0 ? LETTERS : end);
            lines.add(line);
            rest = rest.substring(line.length()).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
    }

    private static String cut(String line) {
        return line.substring(0, Math.min(line.length(), LETTERS));
    }
}
