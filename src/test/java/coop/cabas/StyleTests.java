package coop.cabas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The house rules that a machine can check; STYLE.md tells why. */
class StyleTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("Jte"))
            .importPackages("coop.cabas");

    private static final Pattern SCHEMA_OF_TABLE =
            Pattern.compile("(?i)\\b(?:from|join|into|update|truncate)\\s+([a-z_]+)\\.([a-z_]+)");

    @Test
    void controllersStayInsideTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void nothingIsNamedAfterItsEmptiness() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|Mapper)$")
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheOneClock() {
        for (var type : List.of(Instant.class, LocalDate.class, LocalDateTime.class)) {
            noClasses().should().callMethod(type, "now").check(CLASSES);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
    }

    @Test
    void moneyIsNeverADouble() {
        var doubles = new TreeSet<String>();
        CLASSES.stream()
                .filter(type -> !type.getPackageName().equals("coop.cabas.demo.shop")) // chance is a double
                .filter(type -> type.isRecord() || type.getModifiers().contains(JavaModifier.FINAL))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(double.class)
                        || field.getRawType().isEquivalentTo(float.class)
                        || field.getRawType().isEquivalentTo(Double.class))
                .forEach(field -> doubles.add(field.getFullName()));
        assertThat(doubles).isEmpty();
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIs() throws IOException {
        var missing = new TreeSet<String>();
        for (var folder : folders()) {
            var info = folder.resolve("package-info.java");
            if (!Files.exists(info)
                    || !Files.readString(info).contains("@NullMarked")
                    || !Files.readString(info).contains("/**")) {
                missing.add(folder.toString());
            }
        }
        assertThat(missing).isEmpty();
    }

    /**
     * A module reads its own schema, and of others only the views that their owner publishes. Foreign keys along a
     * dependency are welcome.
     */
    @Test
    void noModuleNamesTheTablesOfAnother() throws IOException {
        var published = publishedViews();
        var modules = moduleNames();
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.(java|sql)"))
                    .toList()) {
                var owner = owner(file);
                SCHEMA_OF_TABLE
                        .matcher(Files.readString(file))
                        .results()
                        .filter(name -> modules.contains(name.group(1))
                                && !name.group(1).equals(owner))
                        .map(name -> name.group(1) + "." + name.group(2))
                        .filter(name -> !published.contains(name))
                        .forEach(name -> found.add(name + " in " + file));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void filesStayShort() throws IOException {
        var tooLong = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.(java|jte|js|css)"))
                    .toList()) {
                try (var lines = Files.lines(file)) {
                    var count = lines.count();
                    if (count > 270) {
                        tooLong.add(file + " has " + count + " lines");
                    }
                }
            }
        }
        assertThat(tooLong).as("a second idea is hiding in these").isEmpty();
    }

    @Test
    void everyAggregateAndEventHasItsRowInTheGlossary() throws IOException {
        var glossary = Files.readString(Path.of("GLOSSARY.md"));
        var missing = new TreeSet<String>();
        CLASSES.stream()
                .filter(StyleTests::isAggregateOrEvent)
                .map(JavaClass::getSimpleName)
                .filter(name -> !glossary.contains(name))
                .forEach(missing::add);
        assertThat(missing)
                .as("aggregates and events without a row in GLOSSARY.md")
                .isEmpty();
    }

    private static boolean isAggregateOrEvent(JavaClass type) {
        var aggregate = type.getFields().stream()
                .anyMatch(field -> field.isAnnotatedWith("org.springframework.data.annotation.Id"));
        var event = type.isRecord()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getSimpleName().matches(".*(ed|Changed)$")
                && type.getPackageName().matches("coop\\.cabas\\.[a-z]+")
                && !type.isNestedClass();
        return aggregate || event;
    }

    private static TreeSet<String> publishedViews() throws IOException {
        var views = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                // a function that answers a table is a view that is told a day or a moment
                Pattern.compile(
                                "(?is)create\\s+(?:or\\s+replace\\s+)?(?:view\\s+|function\\s+(?=[a-z_.]+\\([^)]*\\)\\s+returns\\s+table))"
                                        + "([a-z_]+\\.[a-z_]+)")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(name -> views.add(name.group(1)));
            }
        }
        return views;
    }

    private static TreeSet<String> moduleNames() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of("src/main/java/coop/cabas"))) {
            return modules.filter(Files::isDirectory)
                    .map(module -> module.getFileName().toString())
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        }
    }

    private static String owner(Path file) {
        var name = file.toString().replace('\\', '/');
        var found = Pattern.compile("(?:coop/cabas|db/migration)/([a-z_]+)/").matcher(name);
        return found.find() ? found.group(1) : "";
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of("src/main/java/coop/cabas"))) {
            return paths.filter(Files::isDirectory)
                    .filter(StyleTests::hasClasses)
                    .filter(folder -> !folder.endsWith("coop/cabas"))
                    .toList();
        }
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
