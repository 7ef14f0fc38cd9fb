package coop.cabas.purchasing.receipts.web;

import coop.cabas.purchasing.receipts.Claim;
import coop.cabas.purchasing.receipts.Count;
import coop.cabas.purchasing.receipts.Counting;
import coop.cabas.purchasing.receipts.Receipt;
import coop.cabas.purchasing.receipts.ReceiptLine;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Badge;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A delivery: scanned into as long as it is open, then as it was posted.
 *
 * @param form what was scanned, when it could not be counted
 * @param receives whether the reader may count and post
 * @param byTill whether the till of another program tells the stock
 */
public record ReceiptPage(
        Receipt receipt,
        List<ReceiptLine> lines,
        List<Count> counts,
        List<Claim> claims,
        Form form,
        boolean receives,
        boolean byTill)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/purchasing/receipts/" + receipt.id().value();
    }

    public Badge badge() {
        return ReceiptList.badge(receipt.state().name());
    }

    public boolean isOpen() {
        return receipt.isOpen() && receives;
    }

    public boolean hasNote() {
        return lines.stream().anyMatch(line -> line.noted() != null);
    }

    public List<ReceiptLine> in(ReceiptLine.State state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }

    /** What needs a look first. */
    public static List<ReceiptLine.State> states() {
        return List.of(ReceiptLine.State.values());
    }

    public long left() {
        return lines.stream().filter(line -> line.left().signum() > 0).count();
    }

    public long unlinked() {
        return lines.stream()
                .filter(line -> line.good().signum() > 0 && line.article() == null)
                .count();
    }

    public BigDecimal claimed() {
        return claims.stream().filter(Claim::isOpen).map(Claim::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : Count.Kind.values()) {
            kinds.put(kind.name(), Text.t("purchasing.receipts.kind." + kind));
        }
        return kinds;
    }

    public static Map<String, String> units() {
        var units = new LinkedHashMap<String, String>();
        for (var unit : Counting.Unit.values()) {
            units.put(unit.name(), Text.t("purchasing.receipts.unit." + unit));
        }
        return units;
    }

    /** A quantity in pieces or kilograms. */
    public static String quantity(boolean weighed, BigDecimal quantity) {
        return Text.t(
                weighed ? "purchasing.receipts.kilograms" : "purchasing.receipts.pieces", Format.number(quantity));
    }

    /** How much of how much. */
    public static String progress(ReceiptLine line) {
        return Text.t(
                "purchasing.receipts.ofHowMany",
                Format.number(line.counted()),
                quantity(line.weighed(), line.expected()));
    }
}
