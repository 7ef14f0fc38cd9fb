package coop.cabas.audit.web;

import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the trail keeps, as people read it. The module that acted names things: {@code access.audited.email} is the word
 * for {@code email} in what {@code access} recorded. What has no word is shown as it was recorded.
 */
final class TrailWords {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** What a thing is called comes first; the database keeps facts in an order of its own. */
    private static final String NAME = "name";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");

    private final String module;

    private TrailWords(String module) {
        this.module = module;
    }

    /** @param subject {@code access.account:3} */
    static String subject(String subject) {
        int end = subject.indexOf(':');
        var kind = end < 0 ? subject : subject.substring(0, end);
        var number = end < 0 ? "" : subject.substring(end + 1);
        int dot = kind.indexOf('.');
        var name = new TrailWords(dot < 0 ? kind : kind.substring(0, dot)).name(kind.substring(dot + 1));
        if (number.isEmpty()) {
            return name;
        }
        return number.chars().allMatch(Character::isDigit)
                ? Text.t("audit.subject.numbered", name, number)
                : Text.t("audit.subject.unknown", name);
    }

    /**
     * @param action which module recorded them
     * @param facts a JSON object, or null
     */
    static @Nullable String facts(String action, @Nullable String facts) {
        int dot = action.indexOf('.');
        return facts == null || dot < 0 ? facts : new TrailWords(action.substring(0, dot)).of(JSON.readTree(facts));
    }

    private String of(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .sorted(Comparator.comparing(fact -> !fact.getKey().equals(NAME)))
                    .map(fact -> Text.t("audit.fact", name(fact.getKey()), of(fact.getValue())))
                    .collect(Collectors.joining(" · "));
        }
        if (value.isArray()) {
            var between = value.values().stream().anyMatch(JsonNode::isObject) ? "\n" : ", ";
            return value.isEmpty()
                    ? Text.t("audit.fact.none")
                    : value.values().stream().map(this::of).collect(Collectors.joining(between));
        }
        if (value.isBoolean()) {
            return Format.truth(value.booleanValue());
        }
        return value.isNumber() ? Format.number(value.decimalValue()) : text(value.asString());
    }

    private String text(String value) {
        var permission = "permission." + value;
        return Text.has(permission) ? Text.t(permission) : CODE.matcher(value).matches() ? name(value) : value;
    }

    /** @param key of a fact, or a value that stands for something: {@code PASSWORD} */
    private String name(String key) {
        var word = module + ".audited." + key;
        return Text.has(word) ? Text.t(word) : key;
    }
}
