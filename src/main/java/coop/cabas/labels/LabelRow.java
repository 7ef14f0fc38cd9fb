package coop.cabas.labels;

import coop.cabas.articles.Shelf;
import coop.cabas.shared.Money;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Objects;

/** Reads a row of {@code articles.shelf_at} as a label. */
final class LabelRow {

    private LabelRow() {}

    static ShelfLabel read(ResultSet row) throws SQLException {
        var line = Shelf.line(row);
        var asked = EnumSet.of(Mention.UNIT_PRICE);
        if (row.getBoolean("fresh")) {
            asked.add(Mention.ORIGIN);
            asked.add(Mention.CATEGORY);
        }
        return new ShelfLabel(
                Objects.requireNonNullElse(line.code(), ""),
                line.name(),
                line.price(),
                line.promotion() ? line.regular() : null,
                line.weighed(),
                line.content() == null || line.contentUnit() == null
                        ? null
                        : new Content(line.content(), line.contentUnit()),
                line.unitPrice() == null ? null : Money.rounded(line.unitPrice(), RoundingMode.HALF_UP),
                Objects.requireNonNullElse(line.origin(), ""),
                Objects.requireNonNullElse(line.category(), ""),
                line.labels(),
                asked);
    }
}
