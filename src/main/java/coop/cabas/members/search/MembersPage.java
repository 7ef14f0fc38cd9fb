package coop.cabas.members.search;

import coop.cabas.members.MembershipKind;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The list of members, with search and filters.
 *
 * @param near whether nobody has the very words looked for, and these sound alike
 * @param asked what the address says
 * @param whole the same, with what the kept search that it names says
 * @param words whom the conditions choose; null without conditions
 * @param statuses number → name
 * @param saved kept searches
 * @param actions what can be done with these members
 */
public record MembersPage(
        Table<?> table,
        boolean near,
        Asked asked,
        Asked whole,
        @Nullable String words,
        Map<String, String> statuses,
        List<SavedSearches.Saved> saved,
        List<SelectionAction> actions,
        boolean mayChange)
        implements Exportable.OfOne {

    public List<String> memberships() {
        return Arrays.stream(MembershipKind.values()).map(Enum::name).toList();
    }

    public List<String> states() {
        return Arrays.stream(Choice.State.values()).map(Choice.State::word).toList();
    }

    public String state() {
        return whole.choice().state().word();
    }

    public boolean isChosen(String filter, String value) {
        return value.equals(whole.value(filter));
    }

    /** What the address says beside the filters that the form shows, and beside the words looked for. */
    public Map<String, String> kept() {
        return asked.with("membership", "").with("status", "").with("state", "").values();
    }

    public String builder() {
        return whole.at("/members/search");
    }

    public String keeping() {
        return whole.at("/members/searches/new");
    }

    public String to(SelectionAction action) {
        return action.to(whole.selection());
    }

    /** Whether the list is narrowed by that kept search. */
    public boolean isNamed(SavedSearches.Saved one) {
        return String.valueOf(one.id().value()).equals(asked.value(Asked.SAVED));
    }

    /** Whether there is a search to keep. */
    public boolean isNarrowed() {
        return !whole.values().isEmpty();
    }
}
