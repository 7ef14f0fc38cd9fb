package coop.cabas.members.search;

import coop.cabas.members.MembershipKind;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which members the list is narrowed to.
 *
 * @param membership kind of which they have one today; null for any
 * @param status number of their status; null for any
 * @param state of the coop today by default
 */
record Choice(@Nullable MembershipKind membership, @Nullable Long status, State state) {

    enum State {
        /** Of the coop today. */
        HERE,
        LEFT,
        /** Files put aside. */
        ASIDE,
        ALL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Condition over {@code m}, the members, with the parameters of {@link #parameters}. */
    static final String SQL = """
            m.merged_into is null
            and case :state when 'HERE' then m.left_on is null and m.active
                            when 'LEFT' then m.left_on is not null
                            when 'ASIDE' then not m.active and m.left_on is null
                            else true end
            and (cast(:status as bigint) is null or m.status = :status)
            and (cast(:membership as text) is null or exists (
                select from members.membership p
                where p.member = m.id and p.kind = :membership and p.since <= :today and (p.ended is null or p.ended > :today)))
            """;

    static Choice of(@Nullable String membership, @Nullable String status, @Nullable String state) {
        return new Choice(
                Arrays.stream(MembershipKind.values())
                        .filter(kind -> kind.name().equals(membership))
                        .findFirst()
                        .orElse(null),
                status != null && status.matches("\\d{1,18}") ? Long.valueOf(status) : null,
                Arrays.stream(State.values())
                        .filter(one -> one.word().equals(state))
                        .findFirst()
                        .orElse(State.HERE));
    }

    Map<String, @Nullable Object> parameters(java.time.LocalDate today) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("membership", membership == null ? null : membership.name());
        parameters.put("status", status);
        parameters.put("state", state.name());
        parameters.put("today", today);
        return parameters;
    }
}
