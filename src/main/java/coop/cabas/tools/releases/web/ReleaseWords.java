package coop.cabas.tools.releases.web;

import coop.cabas.tools.releases.Verdict;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Badge.Tone;
import org.jspecify.annotations.Nullable;

/** Decisions as pages show them. */
public final class ReleaseWords {

    private ReleaseWords() {}

    /** @param verdict null for none yet */
    public static Badge badge(@Nullable Verdict verdict) {
        return verdict == null
                ? Badge.of(Tone.NEUTRAL, "tools.verdict.none")
                : Badge.of(
                        switch (verdict) {
                            case ADOPT -> Tone.GOOD;
                            case TEST -> Tone.INFO;
                            case WAIT -> Tone.WARNING;
                            case REFUSE -> Tone.BAD;
                        },
                        "tools.verdict." + verdict);
    }
}
