package coop.cabas.members;

import coop.cabas.shared.Refusals;

import java.util.Map;
import java.util.function.Supplier;

/** Writes what the database may refuse, and says kindly why it did. */
final class Guarded {

    private static final Refusals REFUSALS = Refusals.of(Map.ofEntries(
                    Map.entry("member_number", "members.number.taken"),
                    Map.entry("email_once", "members.email.already"),
                    Map.entry("own_email_is_confirmed_first", "members.email.unconfirmed"),
                    Map.entry("one_at_a_time_of_a_kind", "members.membership.overlap"),
                    Map.entry("ends_after_it_began", "members.membership.backwards"),
                    Map.entry("household_member_pkey", "members.household.already"),
                    Map.entry("one_head", "members.household.oneHead"),
                    Map.entry("status_name", "members.status.taken"),
                    Map.entry("member_account_key", "members.signIn.taken"),
                    Map.entry("member_status_fkey", "members.status.unknown"),
                    Map.entry("household_member_member_fkey", "members.household.unknown")))
            .orOdd("members.text.odd");

    private Guarded() {}

    static <T> T write(Supplier<T> statement) {
        return REFUSALS.explain(statement);
    }
}
