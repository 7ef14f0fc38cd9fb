package coop.cabas.tools.releases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class VersionTest {

    /** From the tags of the projects that a coop uses. */
    @ParameterizedTest
    @CsvSource({
        "7.0.4, 7.1",
        "6.9.7, 7.0",
        "7.1, 7.1.1",
        "1.1.6, 1.1.6.1",
        "1.1.6.1, 1.2.0-alpha",
        "1.2.0-alpha, 1.2.0",
        "1.2.0-alpha, 1.2.0-beta1",
        "1.2.0-beta1, 1.2.0-beta2",
        "1.2.0-beta2, 1.2.0-beta10",
        "1.2.0-beta10, 1.2.0-rc1",
        "1.2.0-RC2, 1.2.0",
        "7.1-beta3-59123, 7.1-RC1",
        "6.2.8, 6.2.76",
        "6.2.71b.1, 6.2.71",
        "6.2.71b.1, 6.2.71b.2",
        "6.2.70, 6.2.71b.1",
        "6.2.78, 6.2.80",
        "1:2.6-3, 2.7",
        "2.6-3, 1:2.6.1-1",
        "12.9, 12.11",
        "0.49.12, 0.50.3",
        "0.50.3, 0.50.10",
        "2.7.9, 2.7.10",
        "9, 10",
        "v1.9.0, v1.10.0",
        "REL_16_2, REL_16_10",
        "2026.9, 2026.10",
        "5.0.0-SNAPSHOT, 5.0.0-alpha",
        "carton, 0.1"
    })
    void comesBefore(String lower, String higher) {
        assertThat(Version.of(lower)).isLessThan(Version.of(higher));
        assertThat(Version.of(higher)).isGreaterThan(Version.of(lower));
    }

    @ParameterizedTest
    @CsvSource({
        "7.1, 7.1.0",
        "v7.1.0, 7.1",
        "1.0.0, 1",
        "release-2.4.1, 2.4.1",
        "wordpress/6.4, v6.4.0",
        "1:2.6-3, 2.6",
        "2.6-3+deb12u1, 2.6",
        "2.6+dfsg-1, 2.6",
        "8.4.1+build.5, 8.4.1",
        "5.2.0.Final, 5.2",
        "Galette 1.1.6.1, 1.1.6.1",
        "7.1 RC2, 7.1-rc2",
        "REL_16_2, 16.2",
        "12.11, 12.11.0"
    })
    void isTheSameAs(String one, String other) {
        assertThat(Version.read(one).orElseThrow()).isEqualByComparingTo(Version.of(other));
        assertThat(Version.of(one).same()).isEqualTo(Version.of(other).same());
        assertThat(Version.of(one)).isEqualTo(Version.of(other)).hasSameHashCodeAs(Version.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "latest",
                "stable",
                "nightly-2026-11-01",
                "latest-2.7",
                "main",
                "edge/7.1",
                "2.x",
                "8.3-alpine",
                "8.3-php8",
                "",
                "v",
                "1.2.3.4.5.6.7.8.9.10",
                "1234567890123456789",
                "7.1\n<script>"
            })
    void knowsWhatIsNoVersion(String tag) {
        assertThat(Version.read(tag)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.0-alpha, true",
        "6.2.71b.1, true",
        "7.1-RC2, true",
        "5.0-SNAPSHOT, true",
        "2.6~rc1-1, true",
        "7.1, false",
        "1.1.6.1, false",
        "1:2.6-3, false"
    })
    void knowsWhatIsPreliminary(String version, boolean preliminary) {
        assertThat(Version.of(version).isPreliminary()).isEqualTo(preliminary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WordPress 7.1.2 Maintenance & Security Release | 7.1.2",
                "Sécurité : WordPress 6.4.3 et 6.3.3 | 6.4.3 6.3.3",
                "WordPress 7.1 Release Candidate 2 | 7.1~candidate.2",
                "WordPress 7.1 Beta 1 is here | 7.1~beta.1",
                "Dix raisons d’aimer les 3 magasins de 2026 | ''",
                "Rendez-vous le 12/10.2026 ou sur 10.0.0.1.example | ''",
                "Nextcloud Hub 10.0.1, the best yet | 10.0.1"
            })
    void findsVersionsInHeadlines(String title, String found) {
        assertThat(String.join(
                        " ", Version.inTitle(title).stream().map(Version::same).toList()))
                .isEqualTo(found);
    }

    @Test
    void tellsTheEditionsOfMetabaseApart() {
        assertThat(Version.of("1.50.3").isOtherEditionOf(Version.of("0.50.3"))).isTrue();
        assertThat(Version.of("0.51.0").isOtherEditionOf(Version.of("0.50.3"))).isFalse();
        assertThat(Version.of("1.2.0").isOtherEditionOf(Version.of("0.9.3"))).isFalse();
        assertThat(Version.of("2.50").isOtherEditionOf(Version.of("0.50"))).isFalse();
    }

    @Test
    void sortsTheSameWhateverTheOrderBefore() {
        var all = List.of(
                "carton",
                "0.9",
                "1.0~alpha",
                "1.0-beta1",
                "1.0b2",
                "1.0-rc1",
                "1.0",
                "1.0.0.1",
                "1.1",
                "1.10",
                "2",
                "10");
        var chance = new Random(7);
        for (int i = 0; i < 50; i++) {
            var mixed = new ArrayList<>(all.stream().map(Version::of).toList());
            Collections.shuffle(mixed, chance);
            Collections.sort(mixed);
            assertThat(mixed).extracting(Version::written).containsExactlyElementsOf(all);
        }
    }
}
