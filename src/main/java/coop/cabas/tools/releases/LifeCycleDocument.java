package coop.cabas.tools.releases;

import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A product as endoflife.date tells it: {@code /api/v1/products/{product}}, and the list of cycles of the older
 * {@code /api/{product}.json}.
 *
 * @see <a href="https://endoflife.date/docs/api/v1/">endoflife.date API v1</a>
 */
final class LifeCycleDocument {

    private static final int DEEPEST = 20;

    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(100_000)
                    .maxNumberLength(50)
                    .build())
            .build());

    private LifeCycleDocument() {}

    static Found read(byte[] content) {
        try {
            var root = JSON.readTree(content);
            var found = found(lines(root));
            if (found.cycles().isEmpty()) {
                throw new Refused("tools.file.notLifeCycle");
            }
            return found;
        } catch (JacksonException unreadable) {
            throw new Refused("tools.file.notLifeCycle");
        }
    }

    /**
     * Reads the document of all products, {@code /api/v1/products/full}.
     *
     * @return name of the product in addresses → what is told of it
     */
    static Map<String, Found> readAll(byte[] content) {
        try {
            var products = new HashMap<String, Found>();
            objects(JSON.readTree(content).path("result"))
                    .filter(product -> product.has("releases"))
                    .forEach(product -> products.put(name(product.path("name")), found(releases(product))));
            if (products.isEmpty()) {
                throw new Refused("tools.full.wrong");
            }
            return products;
        } catch (JacksonException unreadable) {
            throw new Refused("tools.full.wrong");
        }
    }

    private static Found found(Stream<Found.Line> told) {
        var lines = told.toList();
        return new Found(lines.stream().flatMap(LifeCycleDocument::latest).toList(), lines);
    }

    private static Stream<Found.Line> lines(JsonNode root) {
        return root.isArray()
                ? objects(root).filter(node -> node.has("cycle")).map(LifeCycleDocument::older)
                : releases(root.path("result"));
    }

    private static Stream<Found.Line> releases(JsonNode product) {
        return objects(product.path("releases"))
                .filter(node -> node.has("name"))
                .map(LifeCycleDocument::line);
    }

    private static Stream<JsonNode> objects(JsonNode array) {
        return array.isArray()
                ? array.values().stream().filter(JsonNode::isObject).limit(Document.MOST_TOLD)
                : Stream.of();
    }

    private static Found.Line line(JsonNode node) {
        var latest = node.path("latest");
        var eol = node.path("isEol");
        return new Found.Line(
                name(node.path("name")),
                day(node.path("releaseDate")),
                eol.isBoolean() ? !eol.booleanValue() : null,
                day(node.path("eolFrom")),
                version(latest.path("name")),
                day(latest.path("date")));
    }

    /** There, {@code eol} is a day, or whether it is over. */
    private static Found.Line older(JsonNode node) {
        var eol = node.path("eol");
        return new Found.Line(
                name(node.path("cycle")),
                day(node.path("releaseDate")),
                eol.isBoolean() ? !eol.booleanValue() : null,
                day(eol),
                version(node.path("latest")),
                day(node.path("latestReleaseDate")));
    }

    private static Stream<Found.Told> latest(Found.Line line) {
        return line.latest() == null
                ? Stream.of()
                : Version.read(line.latest()).stream()
                        .map(version -> new Found.Told(version, line.latestOn(), false, ""));
    }

    private static String name(JsonNode node) {
        var name = text(node).strip();
        if (name.isEmpty() || name.length() > Version.LONGEST || !isPlain(name)) {
            throw new Refused("tools.file.notLifeCycle");
        }
        return name;
    }

    private static @Nullable String version(JsonNode node) {
        var text = text(node).strip();
        return text.isEmpty() || text.length() > Version.LONGEST || !isPlain(text) ? null : text;
    }

    /** What holds control characters, or half of one, cannot be kept, and names nothing. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.isNumber() ? node.asString() : "";
    }

    private static @Nullable LocalDate day(JsonNode node) {
        try {
            return Optional.of(text(node))
                    .filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d"))
                    .map(LocalDate::parse)
                    .filter(Dates::isBelievable)
                    .orElse(null);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
