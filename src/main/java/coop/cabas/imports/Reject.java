package coop.cabas.imports;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file that cannot be taken.
 *
 * @param row row as a spreadsheet shows it, the first being 1; null when the whole file is meant
 * @param column header of the column (or its letter when it has none); null when the whole row is meant
 * @param reason what is wrong there and what to do
 */
public record Reject(@Nullable Integer row, @Nullable String column, Message reason) {

    public static Reject file(Message reason) {
        return new Reject(null, null, reason);
    }
}
