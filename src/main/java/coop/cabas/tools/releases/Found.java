package coop.cabas.tools.releases;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What a feed or a file tells.
 *
 * @param releases versions, in the order of the source
 * @param cycles lines of versions with their support; none when the source does not speak of it
 */
record Found(List<Told> releases, List<Line> cycles) {

    /** @param url page of the release, empty when unknown */
    record Told(Version version, @Nullable LocalDate released, boolean security, String url) {}

    /** @param latest version of the line as the source writes it, null when it tells none */
    record Line(
            String name,
            @Nullable LocalDate released,
            @Nullable Boolean supported,
            @Nullable LocalDate supportEnd,
            @Nullable String latest,
            @Nullable LocalDate latestOn) {}
}
