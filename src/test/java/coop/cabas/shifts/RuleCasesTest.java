package coop.cabas.shifts;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import coop.cabas.testing.RuleCase;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Every rule that two free programs know about shifts is proved by a test that says so, or it is told why it does not hold here. */
class RuleCasesTest {

    private static final int COUNT = 221;
    private static final Path REAL = Path.of("../shared/data/shifts/cases.md");
    private static final Pattern OF_POP = Pattern.compile("(?m)^- \\*\\*(C\\d{3})\\*\\* `POP`");

    private final Set<String> proved = proved();
    private final Map<String, String> told = told();

    @Test
    void eachIsProvedOrTold() {
        var missing = IntStream.rangeClosed(1, COUNT)
                .mapToObj("C%03d"::formatted)
                .filter(id -> !proved.contains(id) && !told.containsKey(id))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void noneIsBothNorUnknown() {
        assertThat(proved).doesNotContainAnyElementsOf(told.keySet());
        var known = IntStream.rangeClosed(1, COUNT).mapToObj("C%03d"::formatted).toList();
        assertThat(known).containsAll(proved).containsAll(told.keySet());
    }

    @Test
    void aReasonIsASentence() {
        assertThat(told).allSatisfy((id, why) -> assertThat(why).as(id).matches("[A-Z].{30,}\\."));
    }

    @Test
    void nearlyAllThatHoldAtThisCoopAreProved() throws IOException {
        Assumptions.assumeTrue(Files.exists(REAL), "no ../shared: the list of cases is not here");
        var ours = OF_POP.matcher(Files.readString(REAL))
                .results()
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));

        assertThat(ours).hasSizeGreaterThan(30);
        ours.removeAll(proved);
        assertThat(ours).as("of other rules here, by choice").hasSizeLessThan(4);
    }

    private static Set<String> proved() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("coop.cabas").stream()
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream)
                        .filter(method -> method.isAnnotatedWith(RuleCase.class))
                        .peek(method -> assertThat(method.isAnnotatedWith(Test.class)
                                        || method.isAnnotatedWith(ParameterizedTest.class))
                                .as("%s is run", method.getFullName())
                                .isTrue())
                        .flatMap(method -> Arrays.stream(
                                method.getAnnotationOfType(RuleCase.class).value()))
                        .collect(toSet());
    }

    private static Map<String, String> told() {
        try (var file = RuleCasesTest.class.getResourceAsStream("/shifts/rule-cases.csv")) {
            var told = new TreeMap<String, String>();
            for (var line : lines(file.readAllBytes())) {
                var cells = line.split(";", 2);
                assertThat(told.put(cells[0], cells[1])).as(cells[0]).isNull();
            }
            return told;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> lines(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines().skip(1).toList();
    }
}
