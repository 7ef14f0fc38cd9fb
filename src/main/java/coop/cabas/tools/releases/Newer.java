package coop.cabas.tools.releases;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/** Which versions are worth a decision, given where a tool stands. */
final class Newer {

    private Newer() {}

    /** @param installed where people work with it; the oldest counts. @param adopted the newest counts */
    record Stand(List<Version> installed, List<Version> adopted) {

        void add(Version version, boolean isAdopted) {
            (isAdopted ? adopted : installed).add(version);
        }
    }

    static boolean than(@Nullable Stand stand, Version version) {
        return stand == null
                || (stand.installed().isEmpty()
                                || stand.installed().stream().anyMatch(installed -> version.compareTo(installed) > 0))
                        && stand.adopted().stream().allMatch(adopted -> version.compareTo(adopted) > 0);
    }

    /** Whether the tool has gone further than this version everywhere, so that nobody need look at it again. */
    static boolean isBehind(@Nullable Stand stand, Version version) {
        return stand != null
                && (stand.adopted().stream().anyMatch(adopted -> adopted.compareTo(version) > 0)
                        || !stand.installed().isEmpty()
                                && stand.installed().stream().allMatch(installed -> installed.compareTo(version) > 0));
    }

    /**
     * What is newer than where the tool stands, without those that a newer one of the same line replaces and without those
     * of another edition. What replaces a version that mends a hole mends it as well.
     */
    static List<Release> of(List<Release> releases, @Nullable Stand stand) {
        var newer = releases.stream()
                .filter(release -> stand == null || isSameEdition(release.ordered(), stand))
                .filter(release -> than(stand, release.ordered()))
                .toList();
        return newer.stream()
                .filter(release -> newer.stream().noneMatch(other -> replaces(other.ordered(), release.ordered())))
                .map(release -> newer.stream()
                                .anyMatch(other -> other.security() && replaces(release.ordered(), other.ordered()))
                        ? release.mendingAHole()
                        : release)
                .sorted(Comparator.comparing(Release::ordered).reversed())
                .toList();
    }

    /** Whether a version takes the place of another of the same line. */
    static boolean replaces(Version other, Version version) {
        return other.number(0) == version.number(0)
                && other.number(1) == version.number(1)
                && other.compareTo(version) > 0;
    }

    private static boolean isSameEdition(Version version, Stand stand) {
        return stand.installed().isEmpty()
                || stand.installed().stream().anyMatch(installed -> !version.isOtherEditionOf(installed));
    }
}
