package coop.cabas.shares;

import coop.cabas.shared.Refusals;

import java.util.Map;
import java.util.function.Supplier;

/** Writes what the database may refuse, and says kindly why it did. */
final class Guarded {

    private static final Refusals REFUSALS = Refusals.of(Map.ofEntries(
            Map.entry("class_code", "shares.class.taken"),
            Map.entry("somebody_may_subscribe", "shares.class.nobody"),
            Map.entry("nominal_pkey", "shares.nominal.taken"),
            Map.entry("category_name", "shares.category.taken"),
            Map.entry("one_loss_at_a_time", "shares.loss.overlaps"),
            Map.entry("loss_lasts", "shares.loss.backwards"),
            Map.entry("not_in_the_future", "shares.refused.later"),
            Map.entry("year_is_closed", "shares.refused.closedYear"),
            Map.entry("corrections_stay", "shares.refused.correction"),
            Map.entry("corrections_are_whole", "shares.refused.corrected"),
            Map.entry("movement_reverses_key", "shares.refused.corrected"),
            Map.entry("beyond_holdings", "shares.refused.holdings"),
            Map.entry("beyond_payments", "shares.refused.payments"),
            Map.entry("beyond_claim", "shares.refused.claim"),
            Map.entry("refunded_already", "shares.refused.refunded"),
            Map.entry("a_quarter_is_paid", "shares.refused.quarter"),
            Map.entry("one_open_subscription", "shares.subscription.open"),
            Map.entry("registered_or_cancelled", "shares.subscription.over"),
            Map.entry("year_pkey", "shares.year.already"),
            Map.entry("approved_after_its_end", "shares.year.approvedEarly")));

    private Guarded() {}

    static <T> T write(Supplier<T> statement) {
        return REFUSALS.explain(statement);
    }
}
