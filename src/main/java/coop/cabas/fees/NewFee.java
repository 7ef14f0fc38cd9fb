package coop.cabas.fees;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A fee to be written down.
 *
 * @param ends last day covered, included; null when it covers nothing
 * @param method way agreed to pay it; null when not said
 */
public record NewFee(
        MemberId member,
        FeeTypeId type,
        Money amount,
        @Nullable MethodId method,
        LocalDate starts,
        @Nullable LocalDate ends,
        String note) {}
