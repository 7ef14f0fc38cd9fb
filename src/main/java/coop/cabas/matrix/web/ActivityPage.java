package coop.cabas.matrix.web;

import coop.cabas.matrix.Activity;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One activity.
 *
 * @param activity null while it is new
 * @param kinds kinds of tools ticked
 * @param themes headings known, offered while one types
 */
public record ActivityPage(Form form, @Nullable Activity activity, Set<Kind> kinds, List<String> themes)
        implements Page {

    public Kind[] allKinds() {
        return Kind.values();
    }

    public Criticality[] criticalities() {
        return Criticality.values();
    }

    /** Name of its field. */
    public String field(Criticality criticality) {
        return criticality.name().toLowerCase(Locale.ROOT);
    }

    public Map<String, String> cadences(Criticality criticality) {
        return Choices.cadences(activity == null ? null : activity.cadences().get(criticality));
    }

    @Override
    public int status() {
        return form.status();
    }
}
