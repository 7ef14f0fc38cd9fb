package coop.cabas.members.twins;

import coop.cabas.members.MemberId;
import coop.cabas.members.Profiles;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Two files beside each other.
 *
 * @param keepsFirst whether the first is offered to be kept
 * @param alike what was found; null when they were put beside each other by hand
 * @param distinct whether somebody said that these are two
 */
public record PairPage(
        MemberId a,
        MemberId b,
        Profiles.Read one,
        Profiles.Read other,
        boolean keepsFirst,
        List<SideBySide.Line> lines,
        Twins.@Nullable Alike alike,
        boolean distinct,
        boolean mayMerge,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return PairList.path(a.value(), b.value());
    }

    /** Why they look alike, in one line; empty when nothing was found. */
    public String reasons() {
        return alike == null ? "" : PairList.words(alike.reasons());
    }

    /** What somebody has to look at. */
    public List<SideBySide.Line> differing() {
        return lines.stream().filter(SideBySide.Line::differs).toList();
    }

    public List<SideBySide.Line> same() {
        return lines.stream().filter(line -> !line.differs()).toList();
    }

    /** Whether the second file's value is ticked. */
    public boolean takesSecond(SideBySide.Line line) {
        var typed = form.value("take." + line.name());
        return typed.isEmpty() ? line.takesSecond() : typed.equals("b");
    }

    public boolean keeps(MemberId file) {
        var typed = form.value("kept");
        return typed.isEmpty() ? file.equals(keepsFirst ? a : b) : typed.equals(String.valueOf(file.value()));
    }
}
