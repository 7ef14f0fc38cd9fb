package coop.cabas.labels;

import coop.cabas.shared.Message;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The articles that a scale weighs and prints labels for, as a file that its loading program reads. Scales know no quotation marks: what
 * separates fields is never part of one, and letters they do not know are written with those they do.
 *
 * @param content bytes of the file
 * @param left why some articles are not in it: a sentence for each
 */
public record ScaleFile(byte[] content, List<Message> left) {

    private static final Map<String, String> SPELT_OUT = Map.of(
            "œ", "oe", "Œ", "OE", "æ", "ae", "’", "'", "‘", "'", "–", "-", "—", "-", "\u00a0", " ", "\u202f", " ");

    public static ScaleFile of(List<ScaleArticle> articles, ScaleFormat format) {
        var left = new ArrayList<Message>();
        var numbers = new HashSet<Long>();
        var text = new StringWriter();
        try (var csv = CsvWriter.builder()
                .fieldSeparator(format.separator())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            for (var article : articles) {
                if (article.number() <= 0) {
                    left.add(Message.of("labels.scale.number", article.name()));
                } else if (article.price() == null || article.price().amount().signum() <= 0) {
                    left.add(Message.of("labels.missing.PRICE", article.name()));
                } else if (!numbers.add(article.number())) {
                    left.add(Message.of("labels.scale.twice", article.name(), Long.toString(article.number())));
                } else {
                    csv.writeRecord(fields(article, format));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ScaleFile(text.toString().getBytes(format.charset()), List.copyOf(left));
    }

    private static List<String> fields(ScaleArticle article, ScaleFormat format) {
        var lines = lines(plain(article.name(), format), format.letters());
        return format.columns().stream()
                .map(column -> switch (column) {
                    case NUMBER -> Long.toString(article.number());
                    case FIRST_LINE -> lines.getFirst();
                    case SECOND_LINE -> lines.getLast();
                    case PRICE -> price(article, format);
                    case TARE -> Integer.toString(article.tare());
                    case DAYS -> Integer.toString(article.days());
                })
                .toList();
    }

    private static String price(ScaleArticle article, ScaleFormat format) {
        var euros = Objects.requireNonNull(article.price()).amount();
        return format.decimal().isEmpty()
                ? euros.movePointRight(2).toBigIntegerExact().toString()
                : euros.toPlainString().replace(".", format.decimal());
    }

    /** Cut between words where that is possible. */
    private static List<String> lines(String name, int letters) {
        if (name.length() <= letters) {
            return List.of(name, "");
        }
        var space = name.lastIndexOf(' ', letters);
        var end = space > 0 ? space : letters;
        var rest = name.substring(end).strip();
        return List.of(
                name.substring(0, end),
                rest.substring(0, Math.min(rest.length(), letters)).strip());
    }

    private static String plain(String name, ScaleFormat format) {
        var plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> plain.append(known(letter, format.charset())));
        return plain.toString()
                .replace(format.separator(), ' ')
                .replace('"', ' ')
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
    }

    private static String known(String letter, Charset charset) {
        var encoder = charset.newEncoder();
        if (encoder.canEncode(letter)) {
            return letter;
        }
        var spelt = SPELT_OUT.getOrDefault(
                letter, Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
        return encoder.canEncode(spelt) ? spelt : "?";
    }
}
