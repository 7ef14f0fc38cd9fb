package coop.cabas.indicators.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Every indicator says in both languages what it is, what it means, how it is computed and which files tell it. */
class DefinitionsTest {

    @ParameterizedTest
    @EnumSource
    void isDefinedInWords(Indicator indicator) throws IOException {
        assertThat(indicator.sources()).as("files that tell it").isNotEmpty();
        for (var language : new String[] {"fr", "en"}) {
            var texts = texts(language);
            for (var part : new String[] {"name", "words", "how"}) {
                assertThat(texts.getProperty("indicators.def." + indicator.key() + "." + part))
                        .as("%s of %s in %s", part, indicator, language)
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void definesNothingElse(String language) throws IOException {
        var known =
                java.util.Arrays.stream(Indicator.values()).map(Indicator::key).toList();
        assertThat(texts(language).stringPropertyNames().stream()
                        .filter(key -> key.startsWith("indicators.def."))
                        .map(key -> key.split("\\.")[2])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(known);
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/messages/indicators_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
