package coop.cabas.sales.aemsoft;

import static coop.cabas.sales.aemsoft.MovesColumn.*;

import coop.cabas.sales.aemsoft.Move.Type;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads "Archives des mouvements". */
final class MovesReader {

    static final List<Column> KEYS = List.of(TYPE, EAN);
    static final List<Column> SUMMED = List.of(STOCK_BEFORE, QUANTITY, EXCL_VAT, INCL_VAT);

    private static final String OUTSIDE_ORDER = "HORS CMDE :";

    private static final int SHOWN_TYPES = 10;

    private final Source source;
    private final Findings findings;
    private final Fields fields;
    private final DeliveryNumbers numbers = new DeliveryNumbers();
    private final Set<String> unknownTypes = new TreeSet<>();

    MovesReader(Source source) {
        this.source = source;
        this.findings = source.findings();
        this.fields = source.fields();
    }

    MovesFile read() {
        var body = source.body(KEYS, SUMMED);
        var moves = new ArrayList<Move>();
        for (var row = body.next(); row != null; row = body.next()) {
            fields.at(row);
            var move = move();
            if (move != null && fields.isGood()) {
                moves.add(move);
            }
        }
        moves.replaceAll(numbers::completed);
        var kept = StrayDays.removed(moves, Move::day, Move::row, DATE, findings);
        if (!unknownTypes.isEmpty()) {
            findings.note(Message.of(
                    "sales.aemsoft.moves.unknownTypes",
                    unknownTypes.stream().limit(SHOWN_TYPES).collect(Collectors.joining(", "))));
        }
        var days = kept.stream().map(Move::day).sorted().toList();
        var from = days.isEmpty() ? null : days.getFirst();
        var to = days.isEmpty() ? null : days.getLast();
        var exportedAt = source.exportedAt(to);
        var totals = MovesTotals.of(kept, body.totals(), findings);
        return new MovesFile(source.reading(from, to, totals), exportedAt, kept);
    }

    private @Nullable Move move() {
        var code = fields.label(TYPE);
        var day = day();
        if (day == null) {
            return null;
        }
        var ean = fields.code(EAN);
        var label = fields.labelOr(ean, LABEL);
        boolean outsideOrder = label.startsWith(OUTSIDE_ORDER);
        var reason = DeliveryReason.of(fields.words(REASON));
        var note = numbers.known(fields.words(NOTE), reason.note());
        var before = fields.decimal(STOCK_BEFORE);
        var quantity = fields.decimal(QUANTITY);
        var price = fields.decimal(PURCHASE_PRICE);
        fields.mustBeWorth(QUANTITY, quantity, price);
        fields.mustBeWorth(STOCK_BEFORE, before, price);
        return new Move(
                fields.row(),
                type(code),
                code,
                day,
                reason.order() == null ? fields.words(ORDER) : reason.order(),
                note,
                DeliveryReason.keyedAt(note),
                ean,
                fields.words(REFERENCE),
                outsideOrder ? label.substring(OUTSIDE_ORDER.length()).strip() : label,
                outsideOrder,
                before,
                quantity,
                price,
                fields.decimal(SALE_PRICE),
                fields.decimal(EXCL_VAT),
                fields.decimal(INCL_VAT),
                reason.words(),
                fields.words(SUPPLIER),
                fields.words(DEPARTMENT),
                fields.words(FAMILY),
                fields.rate(VAT_RATE));
    }

    private @Nullable LocalDate day() {
        if (fields.isBlank(DATE)) {
            return fields.refuse(DATE, "sales.aemsoft.cell.missing", null);
        }
        var day = fields.day(DATE);
        boolean tooLate = day != null && day.isAfter(source.today().plusYears(1));
        return tooLate ? fields.refuse(DATE, "sales.aemsoft.cell.badDay", null) : day;
    }

    private Type type(String code) {
        return switch (code) {
            case "L" -> Type.DELIVERY;
            case "R" -> Type.SHORTAGE;
            case "I" -> Type.INVENTORY;
            case "+" -> Type.ENTRY;
            case "-" -> Type.EXIT;
            default -> {
                unknownTypes.add(code);
                yield Type.OTHER;
            }
        };
    }
}
