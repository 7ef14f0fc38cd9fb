package coop.cabas.tools.releases;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.tools.ToolId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where a version stands: against the others, and against the end of its support. */
class StandingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @ParameterizedTest
    @CsvSource({
        "'7.1.2 7.1.1 7.0.5 6.9.8', 7.0.4, '', '7.1.2 7.0.5'",
        "'7.1.2 7.0.5', 7.1.2, '', ''",
        "'7.1.2 7.0.5', '', '', '7.1.2 7.0.5'",
        "'7.1.2 7.0.5', '7.0.5 7.1.2', '', 7.1.2",
        "'7.2 7.1.3 7.1.2', 7.0.5, 7.1.2, '7.2 7.1.3'",
        "'0.50.4 1.50.4 1.51.1 0.51.1', 0.50.3, '', '0.51.1 0.50.4'",
        "'0.50.4 1.50.4', 1.50.3, '', 1.50.4",
        "'6.2.80 6.2.76', 6.2.8, '', 6.2.80"
    })
    void proposesWhatIsNewer(String releases, String installed, String adopted, String proposed) {
        var stand = new Newer.Stand(versions(installed), versions(adopted));
        assertThat(Newer.of(
                        versions(releases).stream().map(StandingTest::release).toList(), stand))
                .extracting(Release::version)
                .containsExactlyElementsOf(
                        versions(proposed).stream().map(Version::written).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "7.0, '', 7.1, true",
        "7.1, '', 7.1, false",
        "7.0, 7.1, '', true",
        "7.1, 7.1, '', false",
        "7.0, '6.9 7.1', '', false",
        "7.0, '', '', false"
    })
    void knowsWhatWasLeftBehind(String version, String installed, String adopted, boolean behind) {
        assertThat(Newer.isBehind(new Newer.Stand(versions(installed), versions(adopted)), Version.of(version)))
                .isEqualTo(behind);
        assertThat(Newer.isBehind(null, Version.of(version))).isFalse();
    }

    @Test
    void tellsOfAHoleThatANewerVersionMendsAsWell() {
        var stand = new Newer.Stand(versions("7.0.4"), versions(""));
        var releases = List.of(release(Version.of("7.0.5")).mendingAHole(), release(Version.of("7.0.6")));
        assertThat(Newer.of(releases, stand)).singleElement().satisfies(release -> {
            assertThat(release.version()).isEqualTo("7.0.6");
            assertThat(release.security()).isTrue();
        });
        // what runs already mends it
        assertThat(Newer.of(releases, new Newer.Stand(versions("7.0.5"), versions(""))))
                .extracting(Release::security)
                .containsExactly(false);
    }

    @ParameterizedTest
    @CsvSource({
        "7.1.2, 7.1",
        "7.1, 7.1",
        "7, 7.0",
        "7.0.4, 7.0",
        "12.11, 12 LTS",
        "1:12.11-1, 12 LTS",
        "0.50.3, 50",
        "1.50.3, 50",
        "8.4.1, 8.4-lts"
    })
    void knowsTheLineOfAVersion(String version, String line) {
        var cycles = Stream.of("7.1", "7.0", "12 LTS", "50", "8.4-lts", "8", "6")
                .map(name -> cycle(name, null, true))
                .toList();
        assertThat(Cycle.of(Version.of(version), cycles)).map(Cycle::name).hasValue(line);
        assertThat(Cycle.of(Version.of("71.0"), cycles)).isEmpty();
        assertThat(Cycle.of(Version.of("carton"), cycles)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, BAD, tools.support.since",
        "2026-11-23, WARNING, tools.support.until",
        "2027-02-21, WARNING, tools.support.until",
        "2027-02-22, GOOD, tools.support.until",
        "2030-01-01, GOOD, tools.support.until"
    })
    void tellsHowFarTheEndIs(String end, String tone, String words) {
        var support = Support.of(Version.of("7.1.2"), List.of(cycle("7.1", LocalDate.parse(end), null)), TODAY)
                .orElseThrow();
        assertThat(support.badge().tone().name()).isEqualTo(tone);
        assertThat(support.words().key()).isEqualTo(words);
        assertThat(support.old()).isFalse();
    }

    @Test
    void tellsWhatTheSourceSaysWithoutADay() {
        var version = Version.of("7.1");
        assertThat(Support.of(version, List.of(cycle("7.1", null, false)), TODAY)
                        .orElseThrow()
                        .badge()
                        .tone()
                        .name())
                .isEqualTo("BAD");
        assertThat(Support.of(version, List.of(cycle("7.1", null, null)), TODAY))
                .isEmpty();
        assertThat(Support.of(version, List.of(cycle("7.1", null, true)), TODAY.plusDays(31))
                        .orElseThrow()
                        .old())
                .isTrue();
    }

    private static List<Version> versions(String written) {
        return new ArrayList<>(Stream.of(written.split(" "))
                .filter(each -> !each.isEmpty())
                .map(Version::of)
                .toList());
    }

    private static Release release(Version version) {
        return new Release(
                new ReleaseId(1),
                new ToolId(1),
                version.written(),
                false,
                false,
                null,
                Instant.EPOCH,
                Release.Source.HAND,
                null,
                "",
                null);
    }

    private static Cycle cycle(String name, LocalDate end, Boolean supported) {
        return new Cycle(name, null, supported, end, null, null, TODAY);
    }
}
