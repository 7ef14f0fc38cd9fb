package coop.cabas.spreadsheets;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shares.ClassId;
import coop.cabas.shares.Openings.Opening;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A line of an older share register.
 *
 * @param row as a spreadsheet shows it
 * @param paid paid-up part; null when it does not tell
 */
record ShareLine(
        int row,
        Person holder,
        ClassId of,
        int shares,
        LocalDate on,
        @Nullable Money paid,
        String reference) {

    Opening opening(long member) {
        return new Opening(new MemberId(member), of, shares, on, paid, reference);
    }
}
