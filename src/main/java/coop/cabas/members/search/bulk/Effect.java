package coop.cabas.members.search.bulk;

/**
 * What a mass change does, in SQL.
 *
 * @param outcome expression over {@code m}: {@code CHANGES}, {@code SAME}, or the end of the key of a refusal,
 *     {@code search.bulk.refused.…}
 * @param statement changes the files whose numbers are in {@code :ids}
 */
record Effect(String outcome, String statement) {

    static Effect of(Wanted wanted) {
        return switch (wanted.kind()) {
            case STATUS -> column("status", "cast(nullif(:value, '') as bigint)");
            case EXEMPT -> column("exempt", "cast(:value as boolean)");
            case ACTIVE -> column("active", "cast(:value as boolean)");
            case LANGUAGE -> column("language", ":value");
            case TAG_ADD -> new Effect("case when exists (" + TAGGED + ") then 'SAME' else 'CHANGES' end", """
                        insert into members.member_tag (tag, member, recorded)
                        select cast(:value as bigint), m.id, :now from members.member m where m.id = any(cast(:ids as bigint[]))
                        on conflict do nothing
                        """);
            case TAG_REMOVE -> new Effect("case when exists (" + TAGGED + ") then 'CHANGES' else 'SAME' end", """
                        delete from members.member_tag where tag = cast(:value as bigint) and member = any(cast(:ids as bigint[]))
                        """);
            case GROUP_ADD -> new Effect("case when exists (" + BELONGS + ") then 'SAME' else 'CHANGES' end", """
                        insert into members.group_member (member_group, member, recorded)
                        select cast(:value as bigint), m.id, :now from members.member m where m.id = any(cast(:ids as bigint[]))
                        on conflict (member_group, member) do update set belongs = true
                        """);
            case GROUP_REMOVE -> new Effect("case when exists (" + BELONGS + ") then 'CHANGES' else 'SAME' end", """
                        with still as (
                            update members.group_member set belongs = false
                            where member_group = cast(:value as bigint) and member = any(cast(:ids as bigint[])) and manager)
                        delete from members.group_member
                        where member_group = cast(:value as bigint) and member = any(cast(:ids as bigint[])) and not manager
                        """);
            case MEMBERSHIP_BEGIN -> new Effect("""
                        case when exists (select from members.membership p where p.member = m.id and p.kind = :value
                                          and p.since <= :day and p.ended is null) then 'SAME'
                             when m.left_on is not null then 'left'
                             when exists (select from members.membership p where p.member = m.id and p.kind = :value
                                          and (p.ended is null or p.ended > :day)) then 'overlap'
                             else 'CHANGES' end
                        """, """
                        insert into members.membership (member, kind, since, recorded)
                        select m.id, :value, :day, :now from members.member m where m.id = any(cast(:ids as bigint[]))
                        """);
            case MEMBERSHIP_END -> new Effect("""
                        case when exists (select from members.membership p where p.member = m.id and p.kind = :value
                                          and p.ended is null and p.since > :day) then 'backwards'
                             when exists (select from members.membership p where p.member = m.id and p.kind = :value
                                          and p.ended is null) then 'CHANGES'
                             else 'SAME' end
                        """, """
                        update members.membership set ended = :day, end_reason = :reason
                        where kind = :value and ended is null and member = any(cast(:ids as bigint[]))
                        """);
            case REGION -> new Effect("""
                        case when exists (select from members.address a where a.member = m.id and a.main and a.region = :value) then 'SAME'
                             when exists (select from members.address a where a.member = m.id and a.main) then 'CHANGES'
                             when :value = '' then 'SAME'
                             else 'noAddress' end
                        """, """
                        update members.address set region = :value where main and member = any(cast(:ids as bigint[]))
                        """);
            case FIELD -> field(wanted);
        };
    }

    private static final String TAGGED =
            "select from members.member_tag t where t.member = m.id and t.tag = cast(:value as bigint)";

    private static final String BELONGS =
            "select from members.group_member g where g.member = m.id and g.belongs and g.member_group = cast(:value as bigint)";

    private static Effect column(String name, String value) {
        return new Effect(
                "case when m.%s is not distinct from %s then 'SAME' else 'CHANGES' end".formatted(name, value),
                "update members.member set %s = %s where id = any(cast(:ids as bigint[]))".formatted(name, value));
    }

    private static Effect field(Wanted wanted) {
        if (wanted.value().isEmpty()) {
            return new Effect("""
                    case when exists (select from members.field_value v where v.member = m.id and v.field = :field)
                         then 'CHANGES' else 'SAME' end
                    """, """
                    delete from members.field_value where field = :field and member = any(cast(:ids as bigint[]))
                    """);
        }
        return new Effect("""
                case when exists (select from members.field_value v where v.member = m.id and v.field = :field and v.place = 1
                                  and v.value = :text and v.choice is not distinct from cast(:choice as bigint))
                     then 'SAME' else 'CHANGES' end
                """, """
                insert into members.field_value (field, member, value, choice, recorded)
                select :field, m.id, :text, cast(:choice as bigint), :now from members.member m where m.id = any(cast(:ids as bigint[]))
                on conflict (field, member, place) do update set value = excluded.value, choice = excluded.choice
                """);
    }
}
