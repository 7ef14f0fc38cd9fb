package coop.cabas.members.search;

import coop.cabas.members.MembershipKind;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The list of members, with search and filters.
 *
 * @param near whether nobody has the very words looked for, and these sound alike
 * @param statuses number → name
 */
public record MembersPage(
        Table<?> table, boolean near, ListQuery query, Map<String, String> statuses, boolean mayChange)
        implements Exportable.OfOne {

    public List<String> memberships() {
        return Arrays.stream(MembershipKind.values()).map(Enum::name).toList();
    }

    public List<String> states() {
        return Arrays.stream(Choice.State.values()).map(Choice.State::word).toList();
    }

    public String state() {
        return Choice.of(query).state().word();
    }

    public @Nullable String chosen(String filter) {
        return query.filter(filter);
    }
}
