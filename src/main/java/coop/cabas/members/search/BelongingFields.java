package coop.cabas.members.search;

import static coop.cabas.members.search.SearchField.any;
import static coop.cabas.members.search.SearchField.of;

import coop.cabas.members.Households;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.search.SearchField.Kind;
import coop.cabas.shared.Message;
import coop.cabas.ui.Text;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What members belong to: memberships, household, groups, tags; and what they agreed to. */
@Component
@Order(2)
class BelongingFields implements SearchFields {

    private static final Message MEMBERSHIPS = Message.of("members.memberships");
    private static final Message HOUSEHOLD = Message.of("members.household");
    private static final Message GROUPS = Message.of("search.group.groups");
    private static final Message CONSENTS = Message.of("search.group.consents");
    private static final List<String> PURPOSES =
            List.of("directory", "public-list", "phone-list", "photo", "newsletter");

    private final JdbcClient jdbc;

    BelongingFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SearchField> fields() {
        var fields = new ArrayList<>(memberships());
        fields.add(of("members.household", HOUSEHOLD, Message.of("search.field.household"), Kind.TRUTH, """
                exists (select from members.household_member h where h.member = m.id)
                """));
        fields.add(of("members.householdRole", HOUSEHOLD, Message.of("members.household.role"), Kind.CHOICE, """
                select h.role from members.household_member h where h.member = m.id
                """)
                .among(LateOptions.of(() -> FileFields.options(Households.Role.values(), "members.household.role."))));
        fields.add(of("members.payer", HOUSEHOLD, Message.of("search.field.payer"), Kind.TRUTH, """
                exists (select from members.household h where h.payer = m.id)
                """));
        var groups = LateOptions.of(
                () -> named("select id, name from members.member_group order by public.searchable(name), id"));
        fields.add(any("members.group", GROUPS, Message.of("search.field.group"), Kind.CHOICE, """
                select cast(g.member_group as text) as value from members.group_member g where g.member = m.id and g.belongs
                """)
                .among(groups));
        fields.add(any("members.manages", GROUPS, Message.of("search.field.manages"), Kind.CHOICE, """
                select cast(g.member_group as text) as value from members.group_member g where g.member = m.id and g.manager
                """)
                .among(groups));
        fields.add(any("members.tag", GROUPS, Message.of("search.field.tag"), Kind.CHOICE, """
                select cast(g.id as text) as value from members.member_tag t
                join members.tag g on g.id = t.tag or g.merged_into = t.tag where t.member = m.id
                """)
                .among(LateOptions.of(
                        () -> named("select id, name from members.tag order by public.searchable(name), id"))));
        fields.add(any("members.consent", CONSENTS, Message.of("search.field.consent"), Kind.CHOICE, """
                select c.purpose as value from members.consent c where c.member = m.id and c.withdrawn is null
                """)
                .among(LateOptions.of(BelongingFields::purposes)));
        return fields;
    }

    private static List<SearchField> memberships() {
        var kinds = LateOptions.of(() -> FileFields.options(MembershipKind.values(), "members.membership."));
        var fields = new ArrayList<SearchField>();
        fields.add(any("members.membership", MEMBERSHIPS, Message.of("search.field.membership"), Kind.CHOICE, """
                select p.kind as value from members.membership p
                where p.member = m.id and p.since <= :today and (p.ended is null or p.ended > :today)
                """)
                .among(kinds));
        fields.add(
                any("members.membershipEver", MEMBERSHIPS, Message.of("search.field.membershipEver"), Kind.CHOICE, """
                select p.kind as value from members.membership p where p.member = m.id
                """)
                        .among(kinds));
        for (var kind : MembershipKind.values()) {
            for (var end : List.of("since", "ended")) {
                fields.add(any(
                        "members." + end + "." + kind,
                        MEMBERSHIPS,
                        Message.of("search.field." + end, Message.of("members.membership." + kind)),
                        Kind.DAY,
                        "select p.%s as value from members.membership p where p.member = m.id and p.kind = '%s'"
                                .formatted(end, kind)));
            }
        }
        return fields;
    }

    private Map<String, String> named(String query) {
        var options = new LinkedHashMap<String, String>();
        jdbc.sql(query).query(row -> {
            options.put(row.getString("id"), row.getString("name"));
        });
        return options;
    }

    private static Map<String, String> purposes() {
        var options = new LinkedHashMap<String, String>();
        PURPOSES.forEach(purpose -> options.put(purpose, Text.t("search.purpose." + purpose)));
        return options;
    }
}
