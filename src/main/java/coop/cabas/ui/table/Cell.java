package coop.cabas.ui.table;

import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A cell as a page shows it.
 *
 * @param label key of its column's heading, repeated on phones where a row becomes a card
 * @param text what it says
 * @param link where it leads, or null
 * @param badge the state it shows, or null
 * @param numeric aligned to the right with tabular figures
 * @param negative a number below zero
 */
public record Cell(
        String label,
        String text,
        @Nullable String link,
        @Nullable Badge badge,
        boolean numeric,
        boolean negative) {

    /** Longer texts fold away behind their beginning. */
    private static final int LONG = 140;

    public boolean isLong() {
        return text.length() > LONG;
    }

    public String beginning() {
        return text.substring(0, LONG / 2) + "…";
    }

    static <R> Cell of(Column<R> column, R row) {
        var value = column.value().apply(row);
        return new Cell(
                column.label(),
                text(column.kind(), value),
                column.link() == null ? null : column.link().apply(row),
                value instanceof Badge badge ? badge : null,
                column.kind().isNumeric(),
                number(value) instanceof BigDecimal number && number.signum() < 0);
    }

    private static String text(CellKind kind, @Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Message message -> Text.t(message);
            case LocalDate day -> Format.shortDay(day);
            case Instant moment -> Format.moment(moment);
            case LocalDateTime moment -> Format.moment(moment);
            default -> number(value) instanceof BigDecimal number ? text(kind, number) : value.toString();
        };
    }

    private static String text(CellKind kind, BigDecimal number) {
        return switch (kind) {
            case MONEY -> Format.money(number);
            case UNIT_PRICE -> Format.unitPrice(number);
            case PERCENT -> Format.percent(number);
            default -> Format.number(number);
        };
    }

    static @Nullable BigDecimal number(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Money money -> money.amount();
            case Long number -> BigDecimal.valueOf(number);
            case Integer number -> BigDecimal.valueOf(number);
            case null -> null;
            default -> null;
        };
    }
}
