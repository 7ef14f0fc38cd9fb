package coop.cabas.ui.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The texts of all modules in one map for each language.
 *
 * <p>A page looks up some two hundred of them. Spring's own source asks one bundle after the other, and there is one for each
 * module: that was a quarter of the processor time of a list.
 */
final class Texts extends AbstractMessageSource {

    private final Map<String, Map<String, Entry>> languages = new HashMap<>();

    /** @throws IllegalStateException when two modules give the same key a text */
    static Texts load() throws IOException {
        var texts = new Texts();
        for (var locale : List.of(Locale.FRANCE, Locale.UK)) {
            var language = locale.getLanguage();
            var entries = new HashMap<String, Entry>();
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties");
            for (var file : files) {
                read(file, locale, entries);
            }
            texts.languages.put(language, entries);
        }
        return texts;
    }

    /** @param plain what it says without arguments, which most texts are asked for */
    private record Entry(MessageFormat format, String plain) {}

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var entry = entry(code, locale);
        return entry == null ? null : entry.plain();
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var entry = entry(code, locale);
        return entry == null ? null : entry.format();
    }

    private @Nullable Entry entry(String code, Locale locale) {
        var entries = languages.get(locale.getLanguage());
        return Objects.requireNonNullElseGet(entries, () -> languages.getOrDefault("fr", Map.of()))
                .get(code);
    }

    private static void read(Resource file, Locale locale, Map<String, Entry> into) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (var key : properties.stringPropertyNames()) {
            var format = new MessageFormat(properties.getProperty(key), locale);
            if (into.put(key, new Entry(format, format.format(new Object[0]))) != null) {
                throw new IllegalStateException("%s: the text %s is there twice".formatted(file, key));
            }
        }
    }
}
