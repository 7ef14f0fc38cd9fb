package coop.cabas.members.twins;

import coop.cabas.members.MemberId;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Two files beside each other.
 *
 * @param alike what was found; null when they were put beside each other by hand
 * @param distinct whether somebody said that these are two
 */
public record PairPage(
        MemberId a,
        MemberId b,
        String one,
        String other,
        List<SideBySide.Line> lines,
        Twins.@Nullable Alike alike,
        boolean distinct)
        implements Page {

    public String path() {
        return PairList.path(a.value(), b.value());
    }

    /** Why they look alike, in one line; empty when nothing was found. */
    public String reasons() {
        return alike == null ? "" : PairList.words(alike.reasons());
    }
}
