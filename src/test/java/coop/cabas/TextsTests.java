package coop.cabas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What readers read: complete in both languages, used, well formed, and never written into code or templates. */
class TextsTests {

    private static final Path TEXTS = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern QUOTED = Pattern.compile("\"\\{?([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)+)}?\"");
    private static final Pattern BUILT = Pattern.compile("\"([a-z][A-Za-z0-9]*\\.(?:[A-Za-z0-9_-]+\\.)*)\"\\s*\\+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

    @Test
    void everyTextExistsInBothLanguages() throws IOException {
        for (var module : modules()) {
            assertThat(read(module, "en").stringPropertyNames())
                    .as("messages/%s_en.properties against _fr", module)
                    .containsExactlyInAnyOrderElementsOf(read(module, "fr").stringPropertyNames());
        }
    }

    @Test
    void bothLanguagesSpeakOfTheSameValues() throws IOException {
        for (var module : modules()) {
            var french = read(module, "fr");
            var english = read(module, "en");
            for (var key : french.stringPropertyNames()) {
                assertThat(placeholders(english.getProperty(key, "")))
                        .as("placeholders of %s", key)
                        .isEqualTo(placeholders(french.getProperty(key)));
            }
        }
    }

    @Test
    void everyTextIsAWellFormedMessage() throws IOException {
        for (var module : modules()) {
            for (var language : List.of("fr", "en")) {
                var texts = read(module, language);
                for (var key : texts.stringPropertyNames()) {
                    var text = texts.getProperty(key);
                    assertThat(text).as("%s in %s", key, language).isNotBlank();
                    // A single apostrophe silently swallows itself and the placeholders after it.
                    assertThat(text.replace("''", ""))
                            .as("apostrophe of %s in %s: write ’", key, language)
                            .doesNotContain("'");
                    new MessageFormat(text, Locale.ROOT);
                }
            }
        }
    }

    @Test
    void everyTextBelongsToTheModuleOfItsFile() throws IOException {
        for (var module : modules()) {
            assertThat(read(module, "fr").stringPropertyNames())
                    .as("keys of messages/%s_fr.properties", module)
                    .allMatch(key -> key.startsWith(module + ".") || key.startsWith("permission." + module + "."));
        }
    }

    /** A key written out in code or template must exist; one put together must have at least one text that begins so. */
    @Test
    void everyTextThatIsUsedExists() throws IOException {
        var known = allKeys();
        var modules = modules();
        var missing = new TreeSet<String>();
        for (var file : sources()) {
            var content = Files.readString(file);
            for (var call : List.of(
                    Pattern.compile("\\bt\\(\\s*\"([^\"]+)\"\\s*[,)]"),
                    Pattern.compile("\\bMessage\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]"),
                    Pattern.compile("\\bnew Refused\\(\\s*\"([^\"]+)\"\\s*[,)]"),
                    Pattern.compile("\\.saying\\(\\s*\"([^\"]+)\"\\s*[,)]"))) {
                call.matcher(content)
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> modules.contains(key.split("\\.")[0]) && !known.contains(key))
                        .forEach(key -> missing.add(key + " in " + file));
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A list without rows says so by a text that completes its name. */
    @Test
    void everyListSaysThatItIsEmpty() throws IOException {
        var known = allKeys();
        var lists = Pattern.compile("\\b(?:Table|Sheet)\\.of\\(\\s*\"([^\"]+)\"");
        var silent = new TreeSet<String>();
        for (var file : sources()) {
            lists.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1) + ".empty")
                    .filter(key -> !known.contains(key))
                    .forEach(key -> silent.add(key + " in " + file));
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        var used = new TreeSet<String>();
        var beginnings = new TreeSet<String>();
        for (var file : sources()) {
            var content = Files.readString(file);
            QUOTED.matcher(content).results().forEach(found -> used.add(found.group(1)));
            BUILT.matcher(content).results().forEach(found -> beginnings.add(found.group(1)));
        }
        // Names of lists and of permissions are completed by ui and access, those of commands by command, of facts by
        // audit.
        var unused = allKeys().stream()
                .filter(key -> !used.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .filter(key -> !(key.endsWith(".empty") && used.contains(key.substring(0, key.length() - 6))))
                .filter(key -> !key.startsWith("permission."))
                .filter(key -> !Set.of("command", "audited").contains(key.split("\\.")[1]))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    @Test
    void templatesHoldNoTextOfTheirOwn() throws IOException {
        var found = new ArrayList<String>();
        for (var file : files(TEMPLATES, ".jte")) {
            var content = Files.readString(file)
                    .replaceAll("(?s)<%--.*?--%>", "")
                    .replaceAll("(?m)^@(import|param).*$", "")
                    .replaceAll("(?s)!\\{.*?}", "")
                    .replaceAll("\\$\\{(?:[^{}\"]|\"(?:[^\"\\\\]|\\\\.)*\"|\\{[^{}]*})*}", "")
                    .replaceAll(
                            "(?s)@(?:if|elseif|for|template[\\w.]*)\\s*(\\((?:[^()\"`]|\"[^\"]*\"|\\((?:[^()\"`]|\"[^\"]*\"|\\([^()]*\\))*\\))*\\))",
                            "")
                    .replaceAll("(?s)<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", " ");
            Pattern.compile("[\\p{L}]{3,}(?:\\s+[\\p{L}’']+)+")
                    .matcher(content)
                    .results()
                    .map(text -> text.group().strip())
                    .filter(text -> !text.matches(
                            "(?s).*(template|content|Content|null|true|false|actions|endif|endfor|else).*"))
                    .forEach(text -> found.add(file + ": " + text));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void templatesHoldNoScriptNoStyleAndNothingUnescaped() throws IOException {
        for (var file : files(TEMPLATES, ".jte")) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContainPattern("\\son[a-z]+\\s*=")
                    .doesNotContainPattern("\\sstyle\\s*=")
                    .doesNotContain("$unsafe{")
                    .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                    .doesNotContain("javascript:");
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> allKeys() throws IOException {
        var keys = new TreeSet<String>();
        for (var module : modules()) {
            keys.addAll(read(module, "fr").stringPropertyNames());
        }
        return keys;
    }

    private static Set<String> modules() throws IOException {
        return files(TEXTS, "_fr.properties").stream()
                .map(file -> file.getFileName().toString().replace("_fr.properties", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String module, String language) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(module + "_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<Path> sources() throws IOException {
        var all = new ArrayList<>(files(TEMPLATES, ".jte"));
        all.addAll(files(Path.of("src/main/java"), ".java"));
        return all;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
