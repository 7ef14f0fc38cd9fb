package coop.cabas.sales.aemsoft;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every figure known of the real files is reproduced. */
class AemsoftExpectedTest {

    private static final List<String> READ =
            List.of("plu/", "journal/", "mouvements/", "stock/", "articles/", "livraisons/");

    @BeforeEach
    void realFilesArePresent() {
        RealFiles.assumePresent();
    }

    @TestFactory
    Stream<DynamicTest> reproducesEveryFigureOfEachFile() {
        return RealFiles.expected().get("files").properties().stream()
                .filter(file -> READ.stream().anyMatch(file.getKey()::startsWith))
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> compare(file.getKey(), file.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> leavesOutWhatIsNoExport() {
        return RealFiles.all().stream()
                .map(file -> RealFiles.FOLDER.relativize(file).toString())
                .filter(path -> READ.stream().noneMatch(path::startsWith))
                .map(path -> DynamicTest.dynamicTest(
                        path, () -> assertThat(RealFiles.read(path)).isInstanceOf(LeftOutFile.class)));
    }

    private static void compare(String path, JsonNode expected) {
        var file = RealFiles.read(path);
        assertThat(file).isInstanceOf(ReadableFile.class);
        var readable = (ReadableFile) file;
        assertThat(readable.rejects()).isEmpty();
        expected.properties()
                .forEach(figure -> assertSame(
                        path + " " + figure.getKey(),
                        figure.getValue(),
                        readable.totals().get(figure.getKey())));
        assertThat(readable.totals().keySet()).containsAll(names(expected));
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static void assertSame(String what, JsonNode expected, @Nullable Object actual) {
        if (expected.isNull()) {
            assertThat(actual).as(what).isNull();
        } else if (expected.isNumber()) {
            assertThat(new BigDecimal(String.valueOf(actual))).as(what).isEqualByComparingTo(expected.decimalValue());
        } else if (expected.isArray()) {
            assertThat(actual).as(what).isInstanceOf(List.class);
            var list = (List<?>) actual;
            assertThat(list).as(what).hasSize(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertSame(what + "[" + i + "]", expected.get(i), list.get(i));
            }
        } else if (expected.isObject()) {
            assertThat(actual).as(what).isInstanceOf(Map.class);
            var map = (Map<?, ?>) actual;
            assertThat(map.keySet()).as(what).containsExactlyInAnyOrderElementsOf((List) names(expected));
            expected.properties()
                    .forEach(each -> assertSame(what + "." + each.getKey(), each.getValue(), map.get(each.getKey())));
        } else {
            assertThat(actual).as(what).isEqualTo(expected.asString());
        }
    }
}
