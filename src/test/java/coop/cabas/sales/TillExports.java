package coop.cabas.sales;

import coop.cabas.imports.SourceFile;
import coop.cabas.sales.aemsoft.Coded;
import coop.cabas.sales.aemsoft.DeliveryLine;
import coop.cabas.sales.aemsoft.DeliveryNoteFile;
import coop.cabas.sales.aemsoft.JournalFile;
import coop.cabas.sales.aemsoft.Move;
import coop.cabas.sales.aemsoft.MovesFile;
import coop.cabas.sales.aemsoft.PluFile;
import coop.cabas.sales.aemsoft.PluLine;
import coop.cabas.sales.aemsoft.Reading;
import coop.cabas.sales.aemsoft.StockFile;
import coop.cabas.sales.aemsoft.StockLine;
import coop.cabas.sales.aemsoft.Ticket;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Small exports of a till, written in words: {@code plu("2021-03-05T08:00", "2021-03-01 111 2 5.00")}. */
final class TillExports {

    private TillExports() {}

    /** @param lines {@code day ean quantity paid}, and optionally {@code department} */
    static Content plu(String exportedAt, String... lines) {
        var rows = new ArrayList<PluLine>();
        for (var line : lines) {
            var words = line.split(" ", 5);
            rows.add(pluLine(rows.size() + 2, words, exportedAt));
        }
        var days = rows.stream().map(PluLine::day).sorted().toList();
        return new PluContent(
                new PluFile(reading("plu", days.getFirst(), days.getLast()), LocalDateTime.parse(exportedAt), rows));
    }

    private static PluLine pluLine(int row, String[] words, String exportedAt) {
        var paid = new BigDecimal(words[3]).setScale(2);
        var excl = paid.divide(new BigDecimal("1.055"), 6, RoundingMode.HALF_UP);
        var quantity = scale6(words[2]);
        var cost = scale6("1.5");
        return new PluLine(
                row,
                LocalDate.parse(words[0]),
                words[1],
                null,
                "ARTICLE " + words[1] + " VU LE " + exportedAt,
                quantity,
                paid,
                excl,
                new BigDecimal("5.50"),
                excl.subtract(quantity.multiply(cost).setScale(6, RoundingMode.HALF_UP)),
                scale6("2"),
                scale6("2.11"),
                scale6(String.valueOf(exportedAt.hashCode() % 100)),
                cost,
                new BigDecimal("5.50"),
                words.length > 4 ? words[4] : "EPICERIE 5.5%",
                "CAFE",
                null,
                "BRYIO");
    }

    /** @param tickets {@code moment number nf525 amount means}; a dash for no certified number */
    static Content journal(String exportedAt, String... tickets) {
        var rows = new ArrayList<Ticket>();
        for (var ticket : tickets) {
            var words = ticket.split(" ", 6);
            var amount = new BigDecimal(words[3]).setScale(2);
            var nf525 = words[2].equals("-") ? null : Long.valueOf(words[2]);
            var kind = nf525 == null ? Ticket.Kind.VOID : amount.signum() < 0 ? Ticket.Kind.REFUND : Ticket.Kind.SALE;
            rows.add(new Ticket(
                    rows.size() + 2,
                    1,
                    Integer.parseInt(words[1]),
                    nf525,
                    LocalDateTime.parse(words[0]),
                    kind,
                    amount,
                    List.of(new Ticket.Payment(words[4], amount, amount)),
                    BigDecimal.ZERO.setScale(2),
                    true,
                    words.length > 5 ? words[5] : null));
        }
        var days = rows.stream().map(row -> row.at().toLocalDate()).sorted().toList();
        return new JournalContent(new JournalFile(
                reading("journal", days.getFirst(), days.getLast()), LocalDateTime.parse(exportedAt), rows));
    }

    /** @param moves {@code day ean TYPE before quantity} */
    static Content moves(String exportedAt, String... moves) {
        var rows = new ArrayList<Move>();
        for (var move : moves) {
            var words = move.split(" ");
            rows.add(move(rows.size() + 2, words));
        }
        var days = rows.stream().map(Move::day).sorted().toList();
        return new MovesContent(new MovesFile(
                reading("moves", days.getFirst(), days.getLast()), LocalDateTime.parse(exportedAt), rows));
    }

    private static Move move(int row, String[] words) {
        var quantity = scale6(words[4]);
        return new Move(
                row,
                Move.Type.valueOf(words[2]),
                words[2].substring(0, 1),
                LocalDate.parse(words[0]),
                null,
                null,
                null,
                words[1],
                null,
                "ARTICLE " + words[1],
                false,
                scale6(words[3]),
                quantity,
                scale6("1.5"),
                scale6("2.11"),
                quantity.multiply(new BigDecimal("1.5")).setScale(6, RoundingMode.HALF_UP),
                quantity.multiply(new BigDecimal("2.11")).setScale(6, RoundingMode.HALF_UP),
                "INVENTAIRE",
                "BRYIO",
                "EPICERIE 5.5%",
                "CAFE",
                new BigDecimal("5.50"));
    }

    /** @param lines {@code ean stock} */
    static Content stock(String exportedAt, String... lines) {
        var rows = new ArrayList<StockLine>();
        for (var line : lines) {
            var words = line.split(" ");
            rows.add(stockLine(rows.size() + 2, words[0], scale6(words[1])));
        }
        var moment = LocalDateTime.parse(exportedAt);
        return new StockContent(
                new StockFile(reading("stock", moment.toLocalDate(), moment.toLocalDate()), moment, rows), moment);
    }

    private static StockLine stockLine(int row, String ean, BigDecimal stock) {
        var none = new Coded(null, null);
        var cost = scale6("1.5");
        var value = stock.multiply(cost).setScale(6, RoundingMode.HALF_UP);
        return new StockLine(
                row,
                ean,
                null,
                "ARTICLE " + ean,
                stock,
                cost,
                cost,
                cost,
                scale6("2.11"),
                value,
                value,
                value,
                value,
                new Coded(4, "EPICERIE 5.5%"),
                new Coded(9, "CAFE"),
                none,
                new Coded(1, "BRYIO"),
                none,
                none,
                none,
                none,
                1,
                new BigDecimal("5.50"),
                cost,
                scale6("6"),
                scale6("0"),
                null,
                scale6("0"),
                scale6("0"),
                scale6("0"));
    }

    /** @param lines {@code reference quantity amount} */
    static Content paper(boolean invoice, String number, String... lines) {
        var rows = new ArrayList<DeliveryLine>();
        for (var line : lines) {
            var words = line.split(" ");
            var amount = new BigDecimal(words[2]).setScale(2);
            var quantity = scale6(words[1]);
            var zero = BigDecimal.ZERO.setScale(6);
            rows.add(new DeliveryLine(
                    rows.size() + 2,
                    null,
                    words[0],
                    "ARTICLE " + words[0],
                    null,
                    null,
                    null,
                    BigDecimal.ONE,
                    quantity,
                    quantity,
                    zero,
                    zero,
                    zero,
                    zero,
                    amount,
                    1,
                    amount.divide(quantity, 6, RoundingMode.HALF_UP)));
        }
        return new PaperContent(new DeliveryNoteFile(reading("delivery", null, null), number, invoice, rows));
    }

    /** A file as if it had been handed in and read; two with the same content have the same hash. */
    static Handed handed(int position, Content content) {
        var hash = "%016x"
                .formatted(Objects.hash(content.kind(), content.facts()) & 0xffffffffL)
                .repeat(4);
        var file = switch (content) {
            case DayContent days -> days.file();
            case StockContent stock -> stock.file();
            case ArticlesContent articles -> articles.file();
            case PaperContent paper -> paper.file();
        };
        return new Handed(position, new SourceFile("export " + position, new byte[0], hash, true), file, content);
    }

    private static Reading reading(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Reading(name, from, to, List.of(), List.of(), Map.of());
    }

    private static BigDecimal scale6(String number) {
        return new BigDecimal(number).setScale(6);
    }
}
