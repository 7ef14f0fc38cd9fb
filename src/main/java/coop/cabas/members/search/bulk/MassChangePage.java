package coop.cabas.members.search.bulk;

import coop.cabas.members.search.bulk.MassChanges.Outcome;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the files chosen, before it does.
 *
 * @param name of the field of the coop that changes; null for another kind
 * @param query the selection
 * @param words the same in words
 * @param values value → words; empty for a text
 * @param control kind of the input of a text
 * @param preview null until it was asked for
 */
public record MassChangePage(
        Kind kind,
        @Nullable String name,
        Form form,
        String query,
        String words,
        Map<String, String> values,
        @Nullable Long field,
        String value,
        String day,
        String control,
        String reason,
        @Nullable Preview preview)
        implements Page {

    /**
     * What would become of whom.
     *
     * @param changing by name; only the first ones when they are many
     * @param same how many are so already
     * @param refused reason → names, the first ones
     */
    public record Preview(int changes, List<Outcome> changing, int same, Map<String, List<Outcome>> refused) {

        private static final int SHOWN = 200;

        static Preview of(List<Outcome> all) {
            var changing = all.stream().filter(Outcome::changes).toList();
            var refused = new LinkedHashMap<String, List<Outcome>>();
            all.stream()
                    .filter(Outcome::isRefused)
                    .forEach(one -> refused.computeIfAbsent(one.outcome(), key -> new java.util.ArrayList<>())
                            .add(one));
            var same = (int)
                    all.stream().filter(one -> one.outcome().equals("SAME")).count();
            return new Preview(changing.size(), changing.subList(0, Math.min(SHOWN, changing.size())), same, refused);
        }

        /** Whether everybody is named, so that some can be left out one by one. */
        public boolean isTicking() {
            return changes <= SHOWN;
        }
    }

    public String path() {
        return "/members/bulk/new/" + kind;
    }

    public boolean mayBeEmpty() {
        return kind.mayBeEmpty();
    }

    @Override
    public int status() {
        return form.status();
    }
}
