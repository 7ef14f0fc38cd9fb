package coop.cabas.spreadsheets;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * How the rows of a list are taken.
 *
 * @param keys by what somebody is known, the surest first
 * @param numbered whether whoever has no number gets the next one
 * @param feeType of amounts, where the list names none; null when it must
 * @param feeDay on which amounts were paid, where the list does not tell; null when it must
 * @param mapping which tells what the columns say; null for headers that everybody knows
 */
record Rules(
        List<Key> keys,
        boolean numbered,
        @Nullable Long feeType,
        @Nullable LocalDate feeDay,
        @Nullable Mapping mapping) {

    static final Rules PLAIN = new Rules(List.of(Key.NUMBER, Key.EMAIL_AND_NAME), false, null, null, null);

    Rules {
        keys = List.copyOf(keys);
    }
}
