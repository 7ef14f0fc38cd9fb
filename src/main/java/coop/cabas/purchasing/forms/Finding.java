package coop.cabas.purchasing.forms;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something in a supplier's file that a person should look at.
 *
 * @param doubt what kind
 * @param sheet name of the sheet; empty when the whole file is meant, or has no sheets
 * @param row as a spreadsheet shows it; null when the whole sheet is meant
 * @param column letters of the column; null when the whole row is meant
 * @param wrong what is wrong there
 * @param remedy what to do
 */
public record Finding(
        Doubt doubt,
        String sheet,
        @Nullable Integer row,
        @Nullable String column,
        Message wrong,
        Message remedy) {

    static Finding of(Doubt doubt, String sheet, @Nullable Integer row, @Nullable String column, Object... args) {
        return new Finding(
                doubt,
                sheet,
                row,
                column,
                Message.of("purchasing.forms.wrong." + doubt.name(), args),
                Message.of("purchasing.forms.remedy." + doubt.name()));
    }
}
