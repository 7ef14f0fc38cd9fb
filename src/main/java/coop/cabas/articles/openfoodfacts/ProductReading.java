package coop.cabas.articles.openfoodfacts;

import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads an answer of Open Food Facts. Anybody writes there: every text is taken for what it may be, and cut to what an article keeps. */
final class ProductReading {

    private static final JsonMapper JSON = new JsonMapper();

    private static final int NAME = 120;
    private static final int SHORT = 80;

    /** Its labels by the names that a new shop has. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("en:organic", "Bio"),
            Map.entry("en:eu-organic", "Bio"),
            Map.entry("fr:ab-agriculture-biologique", "Bio"),
            Map.entry("en:fair-trade", "Commerce équitable"),
            Map.entry("en:fairtrade-international", "Commerce équitable"),
            Map.entry("fr:label-rouge", "Label Rouge"),
            Map.entry("en:pdo", "AOP"),
            Map.entry("fr:aop", "AOP"),
            Map.entry("en:pgi", "IGP"),
            Map.entry("fr:igp", "IGP"),
            Map.entry("en:vegan", "Vegan"),
            Map.entry("en:no-gluten", "Sans gluten"));

    private ProductReading() {}

    /** @throws Refused when it is no answer of Open Food Facts, or says that it does not know the code */
    static Found read(String code, byte[] answer) {
        JsonNode root;
        try {
            root = JSON.readTree(answer);
        } catch (JacksonException crooked) {
            throw new Refused("articles.refused.offOdd");
        }
        var product = root.path("product");
        if (root.path("status").asInt(-1) == 0) {
            throw new Refused("articles.refused.offUnknown", code);
        }
        if (!product.isObject()) {
            throw new Refused("articles.refused.offOdd");
        }
        var quantity = Quantity.of(raw(product, "quantity"))
                .or(() -> Quantity.of(raw(product, "product_quantity") + raw(product, "product_quantity_unit")));
        return new Found(
                code,
                first(text(product, "product_name_fr", NAME), text(product, "product_name", NAME)),
                beforeComma(text(product, "brands", SHORT)),
                quantity.map(Quantity::amount).orElse(null),
                quantity.map(Quantity::unit).orElse(null),
                first(text(product, "origins_fr", SHORT), text(product, "origins", SHORT)),
                labels(product.path("labels_tags")));
    }

    private static Set<String> labels(JsonNode tags) {
        var labels = new TreeSet<String>();
        tags.forEach(tag -> {
            var name = tag.isString() ? LABELS.get(tag.asString()) : null;
            if (name != null) {
                labels.add(name);
            }
        });
        return labels;
    }

    private static @Nullable String text(JsonNode product, String field, int most) {
        var text = HtmlUtils.htmlUnescape(raw(product, field))
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\s\u00a0]+", " ")
                .strip();
        if (text.codePointCount(0, text.length()) > most) {
            text = text.substring(0, text.offsetByCodePoints(0, most)).strip();
        }
        return text.isEmpty() ? null : text;
    }

    private static String raw(JsonNode product, String field) {
        var value = product.path(field);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }

    private static @Nullable String beforeComma(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var first = text.split(",", 2)[0].strip();
        return first.isEmpty() ? null : first;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}
