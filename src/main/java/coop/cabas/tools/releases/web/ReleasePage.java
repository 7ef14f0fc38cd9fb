package coop.cabas.tools.releases.web;

import coop.cabas.tools.Environment;
import coop.cabas.tools.Tool;
import coop.cabas.tools.releases.Choice;
import coop.cabas.tools.releases.CircleDecisions.Made;
import coop.cabas.tools.releases.Release;
import coop.cabas.tools.releases.Support;
import coop.cabas.tools.releases.Trial;
import coop.cabas.tools.releases.Verdict;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Badge;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The decision card of a version.
 *
 * @param support how long it is supported, null when no source says
 * @param successor highest version of the same line, null when this is the last of it
 * @param choices the one that holds first
 * @param followed number → decision of a circle that a card follows from; none for those who may not see circles
 * @param standing decisions of circles to choose from
 * @param trials the last one first
 * @param environments where it may have been tried
 * @param recording whether the viewer may decide and report
 */
public record ReleasePage(
        Tool tool,
        Release release,
        @Nullable Support support,
        @Nullable Release successor,
        List<Choice> choices,
        Map<Long, Made> followed,
        List<Made> standing,
        List<Trial> trials,
        List<Environment> environments,
        Form choice,
        Form trial,
        boolean recording)
        implements Page {

    public String path() {
        return "/tools/" + tool.id().value() + "/releases/" + release.id().value();
    }

    public Badge state() {
        return badge(release.verdict());
    }

    public Badge badge(@Nullable Verdict verdict) {
        return ReleaseWords.badge(verdict);
    }

    /** Words that stand before the days of a decision: tested until, waited for until. */
    public boolean hasEnd(Choice choice) {
        return choice.until() != null;
    }

    public List<String> verdicts() {
        return java.util.Arrays.stream(Verdict.values()).map(Enum::name).toList();
    }

    /** Number → what a circle decided. */
    public Map<String, String> decisions() {
        var decisions = new LinkedHashMap<String, String>();
        standing.forEach(made -> decisions.put(
                Long.toString(made.id()),
                Text.t("tools.choice.decision.option", made.title(), made.circle(), made.decided())));
        return decisions;
    }

    public @Nullable Made followed(Choice choice) {
        return choice.decision() == null ? null : followed.get(choice.decision());
    }

    public Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        environments.forEach(each -> places.put(Long.toString(each.id().value()), each.name()));
        return places;
    }

    @Override
    public int status() {
        return Math.max(choice.status(), trial.status());
    }
}
